package io.newswatch.ingest.canary;

import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.ingest.article.Submission;
import java.time.Instant;
import java.util.List;

/**
 * One planted article. The same number gives the same article on every replica, so that however many of them plant it,
 * it is accepted once.
 */
record Canary(long number, Instant at) {
    private static final SourceRef SOURCE = new SourceRef(null, "Newswatch canary", null, null, null);

    /** A name under which nobody will ever publish. */
    private static final String ADDRESS = "https://canary.newswatch.invalid/";

    private static final String TITLE = "Canary: NATO and Japan sign a security partnership agreement";
    /** What no classifier worth its name may miss. */
    private static final String BODY = """
            NATO and Japan signed a security partnership agreement in Brussels on Monday, the alliance and the Japanese \
            government said. NATO will share information on cyber defence with Japan, and Japanese officers will train \
            with the alliance.

            This article is not news: Newswatch plants it to measure how long articles take through all of its parts.
            """;

    Submission submission() {
        return new Submission(
                ADDRESS + number,
                null,
                TITLE,
                BODY.strip(),
                null,
                "en",
                at,
                null,
                List.of(),
                SOURCE,
                null,
                Origin.CANARY);
    }
}
