package io.newswatch.ingest.feed;

import io.newswatch.reader.document.PollingHints;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The hours and days in which a publisher says that nothing new appears. Pure. */
final class QuietTimes {
    /** A weekend may pass, but not without one look a day: feeds are written once and forgotten. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private QuietTimes() {}

    /** The first time from {@code wanted} on that is not in one of them, a day later at most. */
    static Instant after(Instant wanted, PollingHints hints) {
        var time = wanted;
        var latest = wanted.plus(LONGEST_WAIT);
        while (isQuiet(time, hints)) {
            time = time.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            if (!time.isBefore(latest)) {
                return latest;
            }
        }
        return time;
    }

    private static boolean isQuiet(Instant time, PollingHints hints) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return hints.skipHours().contains(utc.getHour()) || hints.skipDays().contains(utc.getDayOfWeek());
    }
}
