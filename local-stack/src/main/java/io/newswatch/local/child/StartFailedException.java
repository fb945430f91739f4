package io.newswatch.local.child;

/** A part of the stack did not start; the message says which and shows what it said last. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the part and the reason. */
    public StartFailedException(String message) {
        super(message);
    }

    /** Names the part and keeps what was thrown. */
    public StartFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
