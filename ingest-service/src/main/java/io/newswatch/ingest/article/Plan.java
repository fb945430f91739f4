package io.newswatch.ingest.article;

import java.util.List;

/**
 * What statements of one article do to its history.
 *
 * @param verdicts one for each statement, in their order
 * @param revisions what is to be stored, oldest first
 */
public record Plan(Head after, List<Verdict> verdicts, List<Revision> revisions) {
    public Plan {
        verdicts = List.copyOf(verdicts);
        revisions = List.copyOf(revisions);
    }
}
