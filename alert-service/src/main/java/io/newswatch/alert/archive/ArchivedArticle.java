package io.newswatch.alert.archive;

import io.newswatch.contract.Classification;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the archive keeps it.
 *
 * @param onlyIfKnown update the row when there is one, but make none: for a revision that no longer reaches a level
 */
public record ArchivedArticle(String id, int revision, Said said, Found found, Judged judged, boolean onlyIfKnown) {

    /** Its texts. */
    public record Said(String title, @Nullable String summary, String body) {}

    /** Where and when it was found. */
    public record Found(
            @Nullable String url,
            @Nullable String sourceId,
            @Nullable String sourceName,
            Origin origin,
            @Nullable Instant publishedAt,
            Seen seen) {}

    /** When we first saw the article, and when this revision. */
    public record Seen(Instant first, Instant ingested) {}

    /** What the classifier called it, in short and in full. */
    public record Judged(
            String language,
            String genre,
            Reached reached,
            List<String> actors,
            List<String> topics,
            Classification classification) {}

    /** The highest level of any watch. */
    public record Reached(Level level, double score) {}

    /** The day (UTC) that the article belongs to for good. */
    public LocalDate day() {
        return found.seen().first().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
