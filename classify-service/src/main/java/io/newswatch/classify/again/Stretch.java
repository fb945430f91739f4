package io.newswatch.classify.again;

import java.time.Instant;

/**
 * The articles to classify again, by when they were announced.
 *
 * @param to they were announced before this
 * @param reason said to consumers with each of them
 */
public record Stretch(Instant from, Instant to, String reason) {
    private static final int LONGEST_REASON = 200;

    public Stretch {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be before to");
        }
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a reason has 1 to " + LONGEST_REASON + " characters, without control characters");
        }
    }
}
