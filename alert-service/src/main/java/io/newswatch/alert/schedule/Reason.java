package io.newswatch.alert.schedule;

import java.util.Locale;

/** Why something waits for a digest. */
public enum Reason {
    /** The subscriber wants digests. */
    SCHEDULE,
    /** It came in quiet hours. */
    QUIET_HOURS,
    /** The subscriber was told enough on that day. */
    BUDGET;

    /** As it is written in JSON and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
