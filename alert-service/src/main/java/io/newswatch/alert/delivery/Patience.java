package io.newswatch.alert.delivery;

import java.time.Duration;

/**
 * How long we wait.
 *
 * @param forAnswer for a receiver's whole answer, from the first connection to the last byte
 */
public record Patience(Duration forAnswer) {
    public Patience {
        if (!forAnswer.isPositive()) {
            throw new IllegalArgumentException("forAnswer must be positive, not " + forAnswer);
        }
    }
}
