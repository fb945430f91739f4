package io.newswatch.reader.document;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself beside its article.
 *
 * @param canonicalUrl what it calls its own address, when that is believable
 * @param siteName whose page it is
 * @param dateSource by what it tells the article's date
 */
public record PageFacts(
        @Nullable String canonicalUrl, @Nullable String siteName, DateSource dateSource) {}
