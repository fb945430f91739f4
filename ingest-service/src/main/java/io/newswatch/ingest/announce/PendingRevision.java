package io.newswatch.ingest.announce;

import io.newswatch.ingest.identity.ArticleId;
import java.time.Instant;

/**
 * A stored revision that is to be announced.
 *
 * @param sequence its place in the order of ingestion
 * @param type the {@code ce_type}
 * @param event the value, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying values would cost for nothing
public record PendingRevision(
        long sequence,
        ArticleId articleId,
        int revision,
        String type,
        byte[] event,
        Instant receivedAt,
        Instant storedAt) {}
