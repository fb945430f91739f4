package io.newswatch.alert.raise;

import io.newswatch.alert.matching.MatchIndex;
import java.io.Serial;
import java.time.Instant;
import java.util.List;

/** Where the effects of classified articles are kept, and the subscriptions that they are matched with. */
public interface EffectStore {
    /** The index of all enabled subscriptions as they are now. */
    MatchIndex subscriptions() throws UnreachableException;

    /**
     * Writes all effects or none, in the order of the list as far as one article is concerned. What was written by an
     * earlier reading of the same events stays as it is and has no further effect.
     *
     * @throws UnreachableException when another try may succeed
     * @throws RefusedException when one of the effects can never be written
     */
    Written write(List<Effects> batch, Instant now) throws UnreachableException, RefusedException;

    /**
     * What a batch really changed.
     *
     * @param raised alerts raised
     * @param known matches that need no alert, because their story told the subscription before
     * @param suppressed deliveries that a withdrawal stopped
     */
    record Written(int raised, int known, int suppressed) {
        public static final Written NOTHING = new Written(0, 0, 0);

        public Written plus(Written other) {
            return new Written(raised + other.raised, known + other.known, suppressed + other.suppressed);
        }
    }

    /** The store does not answer. */
    final class UnreachableException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        public UnreachableException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** Something in the data cannot be stored. */
    final class RefusedException extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        public RefusedException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
