package io.newswatch.ingest.metrics;

import io.newswatch.ingest.feed.FeedParser;
import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.source.Source;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Notes how long each document takes, and so how many are taken apart at all: those that did not change are not. */
public final class TimedParser implements FeedParser {
    private final FeedParser parser;
    private final IngestMetrics metrics;

    public TimedParser(FeedParser parser, IngestMetrics metrics) {
        this.parser = parser;
        this.metrics = metrics;
    }

    @Override
    public Found parse(byte[] bytes, @Nullable String contentType, URI address, Source source) {
        var start = System.nanoTime();
        try {
            return parser.parse(bytes, contentType, address, source);
        } finally {
            metrics.parsed(Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
