package io.newswatch.alert.deadletter;

import java.io.Serial;
import java.util.Map;
import java.util.Optional;

/** The topics of dead letters, in which the records are. */
public interface Quarantine {
    /** Begins to read. */
    Session open();

    /** Reads one letter after the other. For one thread. */
    interface Session extends AutoCloseable {
        /**
         * The whole letter; empty when its topic has forgotten it.
         *
         * @throws UnreachableException when the broker does not answer
         */
        Optional<Whole> read(LetterId id) throws UnreachableException;

        /**
         * Gives it to its consumer again, as it was; false when its topic has forgotten it.
         *
         * @throws UnreachableException when the broker does not answer or does not take it
         */
        boolean replay(LetterId id) throws UnreachableException;

        @Override
        void close();
    }

    /**
     * A whole letter, as text.
     *
     * @param isCut whether there is more of the value
     */
    record Whole(String value, boolean isCut, Map<String, String> headers) {
        public Whole {
            headers = Map.copyOf(headers);
        }
    }

    /** The broker does not answer. */
    final class UnreachableException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        public UnreachableException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }

        public UnreachableException(String message) {
            super(message);
        }
    }
}
