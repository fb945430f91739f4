package io.newswatch.ingest.article;

import io.newswatch.ingest.identity.ArticleId;

/** What became of one statement of an article, and which article that is. */
public record Taken(ArticleId article, Verdict verdict) {}
