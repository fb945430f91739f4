package io.newswatch.ingest.article;

import io.newswatch.contract.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One new entry in the history of an article, ready to be stored and announced.
 *
 * @param type the {@code ce_type} of its announcement
 * @param event the announcement itself
 * @param heldUntil the end of an embargo that is still running; else null
 * @param onlySummary why it has only a summary, when the whole text was sought
 */
public record Revision(
        String type,
        Article event,
        Instant receivedAt,
        @Nullable Instant heldUntil,
        @Nullable String onlySummary) {}
