package io.newswatch.edge.outbound;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call that brought no answer. */
public final class OutboundException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    OutboundException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Why there was no answer. */
    public enum Kind {
        /** The target, or one it redirected to, may not be called. */
        FORBIDDEN,
        DNS,
        CONNECT,
        TLS,
        TIMEOUT,
        TOO_LARGE,
        /** The other side did not speak HTTP as it should, or redirected without end. */
        PROTOCOL
    }
}
