package io.newswatch.console.http;

import java.util.function.Function;

/**
 * How a call to alert-service ended.
 *
 * @param <T> what was asked for
 */
public sealed interface Answer<T> {
    /** What was asked for. */
    record Found<T>(T value) implements Answer<T> {}

    /** Name, password, link or token are not, or no longer, good. */
    record SignedOut<T>() implements Answer<T> {}

    /** Signed in, but the role does not allow it. */
    record Forbidden<T>() implements Answer<T> {}

    /** There is no such thing, or it belongs to somebody else. */
    record Missing<T>() implements Answer<T> {}

    /** The request was refused for another reason, which the service gave in words. */
    record Refused<T>(String detail) implements Answer<T> {}

    /** The service did not answer, or answered that it cannot now; {@code reason} is for the log. */
    record Unavailable<T>(String reason) implements Answer<T> {}

    /** The same ending with another value. */
    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Found<T> found -> new Found<>(change.apply(found.value()));
            case SignedOut<T> signedOut -> new SignedOut<>();
            case Forbidden<T> forbidden -> new Forbidden<>();
            case Missing<T> missing -> new Missing<>();
            case Refused<T> refused -> new Refused<>(refused.detail());
            case Unavailable<T> unavailable -> new Unavailable<>(unavailable.reason());
        };
    }
}
