package io.newswatch.reader.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a feed's items have of the feed: where their links start, their language, their authors. */
record FeedBase(@Nullable String address, @Nullable String language, List<String> authors) {}
