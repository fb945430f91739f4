package io.newswatch.local.terminal;

/** A verb cannot do what it was asked for. The message is one line that says why and what would help. */
public final class VerbFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Something was refused. */
    public static final int REFUSED = 1;

    /** The call itself is wrong. */
    public static final int USAGE = 2;

    /** A port or a folder that the verb needs is in use. */
    public static final int IN_USE = 3;

    /** Nothing is running that could answer. */
    public static final int NOTHING_RUNNING = 4;

    private final int exitCode;

    private VerbFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static VerbFailure refused(String message) {
        return new VerbFailure(REFUSED, message);
    }

    public static VerbFailure usage(String message) {
        return new VerbFailure(USAGE, message);
    }

    public static VerbFailure inUse(String message) {
        return new VerbFailure(IN_USE, message);
    }

    public static VerbFailure nothingRunning(String message) {
        return new VerbFailure(NOTHING_RUNNING, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
