package io.newswatch.ingest.article;

import io.newswatch.contract.Origin;
import io.newswatch.contract.Rights;
import io.newswatch.contract.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts for tests. */
public final class Drafts {
    /** When everything happens in unit tests. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Drafts() {}

    /** An article at an address of its own. */
    public static Draft at(String path, String body) {
        return draft("https://example.org/" + path, null, body, NOW, null);
    }

    /** An article as one of several sources has it, all at the same address. */
    static Draft read(String source, String title, String body) {
        return read(source, title, body, NOW);
    }

    static Draft read(String source, String title, String body, Instant publishedAt) {
        var said = new Submission(
                "https://example.org/read",
                null,
                title,
                body,
                null,
                "en",
                publishedAt,
                null,
                List.of(),
                new SourceRef(source, source, null, null, null),
                null,
                Origin.LIVE);
        return Draft.fetched(said, NOW);
    }

    static Draft draft(
            @Nullable String url,
            @Nullable String guid,
            String body,
            @Nullable Instant publishedAt,
            @Nullable Instant embargoUntil) {
        var rights = embargoUntil == null ? null : new Rights(null, embargoUntil);
        var said = new Submission(
                url,
                guid,
                "Title",
                body,
                null,
                "en",
                publishedAt,
                null,
                List.of(),
                SourceRef.UNKNOWN,
                rights,
                Origin.LIVE);
        return Draft.pushed(said, NOW);
    }
}
