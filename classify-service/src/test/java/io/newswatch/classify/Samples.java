package io.newswatch.classify;

import io.newswatch.contract.Article;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Articles of our own for tests. */
public final class Samples {
    private static final Instant SEEN = Instant.parse("2026-02-03T04:05:06Z");

    private Samples() {}

    /** An id that no other test uses. */
    public static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** An article that states a relation. */
    public static Article article(String id, Origin origin) {
        return article(id, "NATO opens cyber talks with Japan", "Envoys of NATO met in Tokyo on Monday.", origin);
    }

    /** An article with this text. */
    public static Article article(String id, String title, String body, Origin origin) {
        return new Article(
                id,
                1,
                "https://news.example/" + id,
                null,
                title,
                null,
                body,
                "en",
                List.of(),
                SourceRef.UNKNOWN,
                SEEN,
                DateTrust.STATED,
                SEEN,
                null,
                SEEN,
                origin,
                "hash",
                null,
                null,
                null);
    }
}
