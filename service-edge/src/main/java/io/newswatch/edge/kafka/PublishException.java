package io.newswatch.edge.kafka;

import org.apache.kafka.common.errors.RecordTooLargeException;

/** At least one event was not acknowledged. Some of the others may have been: publishing again does no harm. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int index;

    PublishException(int index, Throwable cause) {
        super("The broker did not acknowledge event " + index + ": " + cause.getMessage(), cause);
        this.index = index;
    }

    /** The first event that failed, counted from 0 in the list that was to be published. */
    public int index() {
        return index;
    }

    /** Whether this event can never be published; otherwise the broker did not answer and another try makes sense. */
    public boolean tooLarge() {
        return getCause() instanceof RecordTooLargeException;
    }
}
