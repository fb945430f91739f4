package io.newswatch.alert.raise.kafka;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A record that is not the event that its topic promises. Reading it again would not help. */
public final class BadEventException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    BadEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
