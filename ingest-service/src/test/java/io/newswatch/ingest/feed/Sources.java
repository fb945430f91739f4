package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.LinkPattern;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceKind;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sources for tests. */
final class Sources {
    static final Instant ADDED = Instant.parse("2026-03-01T12:00:00Z");

    private Sources() {}

    static Source of(SourceKind kind) {
        return source(kind, null, true);
    }

    static Source of(SourceKind kind, String linkPattern) {
        return source(kind, new LinkPattern(linkPattern), true);
    }

    static Source fullText(boolean fullText) {
        return source(SourceKind.AUTO, null, fullText);
    }

    private static Source source(SourceKind kind, @Nullable LinkPattern pattern, boolean fullText) {
        return new Source(
                new SourceId("example"),
                URI.create("https://example.org/feed"),
                kind,
                pattern,
                "Example",
                "fr",
                "be",
                null,
                fullText,
                true,
                null,
                ADDED);
    }
}
