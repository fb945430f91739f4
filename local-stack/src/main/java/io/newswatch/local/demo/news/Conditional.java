package io.newswatch.local.demo.news;

import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Answers conditional requests: 304 to whoever already has it, by ETag or else by date. */
final class Conditional {
    private Conditional() {}

    static WebResponse answer(WebRequest request, WebResponse full, Instant modifiedAt) {
        var etag = "\"" + digest(full.body()) + "\"";
        var response = isKnown(request, etag, modifiedAt) ? WebResponse.empty(304) : full;
        return response.with("ETag", etag)
                .with("Last-Modified", httpDate(modifiedAt))
                .with("Cache-Control", "no-cache");
    }

    /** An ETag in the request is the stronger question; the date counts only without one. */
    private static boolean isKnown(WebRequest request, String etag, Instant modifiedAt) {
        var tags = request.header("if-none-match");
        if (tags.isPresent()) {
            return Arrays.stream(tags.get().split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
        }
        return request.header("if-modified-since")
                .map(since -> isNotModifiedSince(since, modifiedAt))
                .orElse(false);
    }

    private static boolean isNotModifiedSince(String since, Instant modifiedAt) {
        try {
            var date = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME);
            return !modifiedAt.isAfter(date.toInstant());
        } catch (DateTimeParseException e) {
            // A date that cannot be read is no condition: RFC 9110, 13.1.3.
            return false;
        }
    }

    private static String httpDate(Instant instant) {
        var pattern = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
        return pattern.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String digest(String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
