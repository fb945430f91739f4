package io.newswatch.ingest.announce;

import java.util.List;

/** Publishes revisions, in the given order per article. */
@FunctionalInterface
public interface ArticleAnnouncer {
    /** Returns when the broker has answered for every revision, or will not. */
    Announcement announce(List<PendingRevision> revisions);
}
