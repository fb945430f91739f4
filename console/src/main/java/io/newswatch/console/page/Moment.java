package io.newswatch.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time in three forms: for programs, in full, and as people say it.
 *
 * @param iso RFC 3339
 * @param full with zone
 * @param ago how long before the page was made
 */
public record Moment(String iso, String full, String ago) {
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter EXACTLY =
            DateTimeFormatter.ofPattern("d MMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** The moment as seen now; null stays null. */
    public static @Nullable Moment of(@Nullable Instant at, Instant now) {
        return at == null
                ? null
                : new Moment(at.truncatedTo(ChronoUnit.SECONDS).toString(), FULL.format(at), ago(at, now));
    }

    /** When it was, to the minute. */
    public static String exactly(Instant at) {
        return EXACTLY.format(at);
    }

    private static String ago(Instant at, Instant now) {
        var age = Duration.between(at, now);
        if (age.isNegative() || age.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return age.toMinutes() + " min ago";
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return age.toHours() + " h ago";
        }
        return DAY.format(at);
    }
}
