package io.newswatch.ingest.fulltext;

import java.util.Locale;

/** Why a summary stays a summary; {@link #id()} is what people and metrics see. */
public enum Reason {
    /** The site asks robots to stay away from the page. */
    ROBOTS,
    /** The site's robots.txt could not be had, which means to stay away for now. */
    ROBOTS_UNKNOWN,
    /** Too many pages of the host wait before this one. */
    HOST_BUSY,
    /** The page could not be fetched. */
    UNREACHABLE,
    /** The server refused to show it. */
    REFUSED,
    /** There is no such page, or no longer. */
    GONE,
    /** The address leads to something that is no page. */
    NO_PAGE,
    /** The page holds no article. */
    NO_ARTICLE,
    /** The page has less text than the summary. */
    SHORTER;

    /** The name in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
