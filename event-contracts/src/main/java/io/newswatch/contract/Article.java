package io.newswatch.contract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an article as ingest announces it. In a withdrawal the texts are empty.
 *
 * @param id the first 32 hexadecimal digits of a SHA-256, fixed at first acceptance
 * @param revision 1 for the first, then rising without gaps in the order of ingestion
 * @param url as the source gave it
 * @param canonicalUrl the syntactically canonical form of {@code url}
 * @param language as stated by the source; the classifier finds out by itself
 * @param publishedAt as stated by the source; null when it states none
 * @param contentHash of what was said, so that unchanged re-publication is recognised
 * @param updatedAt when the source says it changed the article last; it decides nothing
 * @param withdrawalReason why the article was withdrawn, when this is a withdrawal and somebody said
 */
public record Article(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String canonicalUrl,
        String title,
        @Nullable String summary,
        String body,
        @Nullable String language,
        List<String> authors,
        SourceRef source,
        @Nullable Instant publishedAt,
        DateTrust dateTrust,
        Instant firstSeenAt,
        @Nullable Instant fetchedAt,
        Instant ingestedAt,
        Origin origin,
        String contentHash,
        @Nullable Rights rights,
        @Nullable Instant updatedAt,
        @Nullable String withdrawalReason) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    public Article {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be 32 hexadecimal digits, not " + id);
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be 1 or more, not " + revision);
        }
        requireNonNull(source, "source");
        requireNonNull(dateTrust, "dateTrust");
        requireNonNull(firstSeenAt, "firstSeenAt");
        requireNonNull(ingestedAt, "ingestedAt");
        requireNonNull(origin, "origin");
        requireNonNull(contentHash, "contentHash");
        authors = authors == null ? List.of() : List.copyOf(authors);
        title = title == null ? "" : title;
        body = body == null ? "" : body;
    }
}
