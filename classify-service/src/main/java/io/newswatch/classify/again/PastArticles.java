package io.newswatch.classify.again;

import java.util.function.Consumer;

/** The articles as they were announced, which can be classified again. */
@FunctionalInterface
public interface PastArticles {
    /**
     * Classifies what stands of a stretch again and publishes it.
     *
     * @param progress is told from time to time
     * @throws CannotGoOnException when it ends early
     */
    void classifyAgain(Stretch stretch, Consumer<Progress.Counts> progress) throws CannotGoOnException;

    /** It ends early; the message says why. */
    final class CannotGoOnException extends Exception {
        private static final long serialVersionUID = 1L;

        public CannotGoOnException(String message, Throwable cause) {
            super(message, cause);
        }

        public CannotGoOnException(String message) {
            super(message);
        }
    }
}
