package io.newswatch.local.verbs.push;

/**
 * What became of one article.
 *
 * @param id empty when it was rejected
 * @param problem why it was rejected, else empty
 */
record PushOutcome(Status status, String id, String problem) {
    /** As ingest calls them. */
    enum Status {
        ACCEPTED,
        DUPLICATE,
        UPDATED,
        REJECTED
    }

    static PushOutcome rejected(String problem) {
        return new PushOutcome(Status.REJECTED, "", problem);
    }
}
