package io.newswatch.ingest.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header of that name: seconds, or an HTTP date. */
public final class RetryAfter {
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** When to come back; empty when it says nothing that can be understood. */
    public static Optional<Instant> parse(String value, Instant now) {
        var text = value.strip();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(now.plusSeconds(Long.parseLong(text)));
        }
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
