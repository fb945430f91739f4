package io.newswatch.ingest.rawpage;

import io.newswatch.ingest.identity.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article as it was fetched.
 *
 * @param address where it came from in the end, after redirects
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record RawPage(
        ArticleId article, String address, @Nullable String contentType, Instant fetchedAt, byte[] bytes) {}
