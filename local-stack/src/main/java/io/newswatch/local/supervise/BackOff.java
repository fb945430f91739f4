package io.newswatch.local.supervise;

import java.time.Duration;

/** How long to wait before a part is started again: doubling from a second, anew after a good while of running. */
record BackOff(Duration next) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration GOOD_WHILE = Duration.ofMinutes(1);

    static BackOff first() {
        return new BackOff(SHORTEST);
    }

    BackOff after(Duration ran) {
        if (ran.compareTo(GOOD_WHILE) >= 0) {
            return first();
        }
        var doubled = next.multipliedBy(2);
        return new BackOff(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
