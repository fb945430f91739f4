package io.newswatch.local.demo.news;

import java.time.Instant;

/** A sample article that is out, and since when. */
record PublishedArticle(SampleArticle article, Instant publishedAt) {}
