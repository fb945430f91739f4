package io.newswatch.reader.document;

/** In which of the formats a feed is written. */
public enum FeedKind {
    RSS("rss"),
    ATOM("atom"),
    JSON_FEED("json-feed");

    private final String id;

    FeedKind(String id) {
        this.id = id;
    }

    /** What programs see. */
    public String id() {
        return id;
    }
}
