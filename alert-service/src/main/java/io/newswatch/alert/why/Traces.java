package io.newswatch.alert.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks up what became of articles. Safe for use by several threads. */
public interface Traces {
    /** What is known of the article with this id. */
    Optional<Trace> of(String articleId);

    /** The id of the archived article that came from this very address. */
    Optional<String> idOf(String url);

    /** Since when a subscription alerts: articles ingested before never do. */
    Optional<Instant> activeSince(String subscriptionId);

    /** The alerts of a subscription on the article and on the stories that it belongs to, oldest first. */
    List<Told> told(String articleId, String subscriptionId);
}
