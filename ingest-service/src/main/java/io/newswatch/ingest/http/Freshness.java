package io.newswatch.ingest.http;

import io.newswatch.edge.outbound.OutboundResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server says that its answer stays good (RFC 9111): max-age less the age, else Expires less Date. */
final class Freshness {
    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})\\b");
    private static final Pattern MUST_ASK = Pattern.compile("(?:^|[\\s,])no-(?:store|cache)\\b");

    private Freshness() {}

    /** Null when it does not say, or says that it is not good for any time. */
    static @Nullable Duration of(OutboundResponse response) {
        var control = String.join(",", response.headers().getOrDefault("cache-control", List.of()))
                .toLowerCase(Locale.ROOT);
        if (MUST_ASK.matcher(control).find()) {
            return null;
        }
        var maxAge = MAX_AGE.matcher(control);
        var seconds = maxAge.find() ? Long.parseLong(maxAge.group(1)) - age(response) : untilExpiry(response);
        return seconds > 0 ? Duration.ofSeconds(seconds) : null;
    }

    private static long age(OutboundResponse response) {
        return response.header("age")
                .map(String::strip)
                .filter(age -> age.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static long untilExpiry(OutboundResponse response) {
        var expires = time(response, "expires");
        var date = time(response, "date");
        return expires.isPresent() && date.isPresent()
                ? Duration.between(date.get(), expires.get()).toSeconds()
                : 0;
    }

    private static Optional<Instant> time(OutboundResponse response, String header) {
        try {
            return response.header(header)
                    .map(value -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value.strip())));
        } catch (DateTimeException e) {
            // "0" and "-1" are common; they mean that it is stale already.
            return Optional.empty();
        }
    }
}
