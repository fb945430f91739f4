package io.newswatch.alert.schedule;

import java.time.Instant;

/** What is done about an alert. */
public sealed interface Decision {
    /**
     * It is told at once.
     *
     * @param counts whether it uses the day's budget
     */
    record Now(boolean counts) implements Decision {}

    /** It is told in the digest that is due then. */
    record InDigest(Instant at, Reason reason) implements Decision {}

    /** It is recorded and never told. */
    record Suppressed(String reason) implements Decision {}
}
