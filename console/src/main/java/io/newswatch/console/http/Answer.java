package io.newswatch.console.http;

import java.util.List;
import java.util.function.Function;

/**
 * How a call to a service ended.
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

    /** The request was refused for another reason, which the service gave in words, for some fields one by one. */
    record Refused<T>(int status, String detail, List<Fault> faults) implements Answer<T> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The service did not answer, or answered that it cannot now; {@code reason} is for the log. */
    record Unavailable<T>(String service, String reason) implements Answer<T> {}

    /** What is wrong with one field; the pointer is a JSON pointer into what was sent. */
    record Fault(String pointer, String detail) {}

    /** What was asked for; anything else ends in the error page that says so. */
    default T value() {
        if (this instanceof Found<T> found) {
            return found.value();
        }
        throw new NoAnswer(this);
    }

    /** Goes on with what was asked for; any other ending stays. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return this instanceof Found<T> found
                ? next.apply(found.value())
                : map(value -> {
                    throw new IllegalStateException("There is nothing to go on with");
                });
    }

    /** The same ending with another value. */
    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Found<T> found -> new Found<>(change.apply(found.value()));
            case SignedOut<T> signedOut -> new SignedOut<>();
            case Forbidden<T> forbidden -> new Forbidden<>();
            case Missing<T> missing -> new Missing<>();
            case Refused<T> refused -> new Refused<>(refused.status(), refused.detail(), refused.faults());
            case Unavailable<T> unavailable -> new Unavailable<>(unavailable.service(), unavailable.reason());
        };
    }
}
