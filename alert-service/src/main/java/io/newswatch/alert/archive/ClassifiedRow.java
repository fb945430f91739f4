package io.newswatch.alert.archive;

import io.newswatch.contract.Level;
import java.time.Instant;

/** What the books keep of every classified event. */
public record ClassifiedRow(
        String articleId, int revision, Level level, double score, Outcome outcome, Instant classifiedAt) {
    /** What became of the event in this service. */
    public enum Outcome {
        /** Under MENTION for every watch, and nobody asked for it. */
        BELOW,
        /** Kept in the archive; no subscription matched. */
        ARCHIVED,
        /** Matched, and of an origin that alerts. */
        MATCHED,
        /** Matched or not, it came from an origin that alerts nobody. */
        SILENT,
        /** The article was withdrawn. */
        WITHDRAWN
    }
}
