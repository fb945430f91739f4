package io.newswatch.contract;

/** The {@code ce_type} of every event that Newswatch publishes. */
public final class EventTypes {
    public static final String ARTICLE_PUBLISHED = "io.newswatch.article.published";
    public static final String ARTICLE_UPDATED = "io.newswatch.article.updated";
    public static final String ARTICLE_WITHDRAWN = "io.newswatch.article.withdrawn";
    public static final String ARTICLE_CLASSIFIED = "io.newswatch.article.classified";
    public static final String ARTICLE_RECLASSIFIED = "io.newswatch.article.reclassified";
    public static final String STORY_STARTED = "io.newswatch.story.started";
    public static final String STORY_UPDATED = "io.newswatch.story.updated";
    public static final String STORY_CLOSED = "io.newswatch.story.closed";
    public static final String ALERT_RAISED = "io.newswatch.alert.raised";
    public static final String ALERT_DELIVERED = "io.newswatch.alert.delivered";
    public static final String ALERT_FAILED = "io.newswatch.alert.failed";

    private EventTypes() {}
}
