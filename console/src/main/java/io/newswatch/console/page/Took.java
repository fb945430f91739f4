package io.newswatch.console.page;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how long a step took, in the unit that people would choose. */
public final class Took {
    private Took() {}

    /** In words; null stays null. */
    public static @Nullable String of(@Nullable Duration took) {
        if (took == null) {
            return null;
        }
        if (took.compareTo(Duration.ofSeconds(1)) < 0) {
            return took.toMillis() + " ms";
        }
        if (took.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
        }
        if (took.compareTo(Duration.ofHours(1)) < 0) {
            return took.toMinutes() + " min" + rest(took.toSecondsPart(), " s");
        }
        if (took.compareTo(Duration.ofDays(1)) < 0) {
            return took.toHours() + " h" + rest(took.toMinutesPart(), " min");
        }
        return took.toDays() + " d" + rest(took.toHoursPart(), " h");
    }

    private static String rest(int part, String unit) {
        return part == 0 ? "" : " " + part + unit;
    }
}
