package io.newswatch.edge.outbound;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A call that brought no answer. */
public final class OutboundException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int status;

    OutboundException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = 0;
    }

    private OutboundException(int status, String message) {
        super(message);
        this.kind = Kind.TOO_LARGE;
        this.status = status;
    }

    /** The answer began well and its body was larger than wanted. */
    static OutboundException tooLarge(int status, String message) {
        return new OutboundException(status, message);
    }

    /** The status of an answer that was {@link Kind#TOO_LARGE}; 0 of anything else. */
    public int status() {
        return status;
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
