package io.newswatch.ingest.rawpage;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading kept pages again.
 *
 * @param changed articles that have a new revision now
 * @param unchanged articles of which the page says what is known
 * @param shorter articles of which a longer text is known than the page gives
 * @param left pages that hold no article, and articles that were withdrawn or changed since
 * @param next the article behind which the rest begins; null when there is none
 */
public record ExtractionReport(
        int pages,
        int changed,
        int unchanged,
        int shorter,
        int left,
        @Nullable String next) {}
