package io.newswatch.ingest.fulltext;

import java.util.Locale;

/** Why a summary stays a summary; {@link #id()} is what people and metrics see. */
public enum Reason {
    /** The site asks robots to stay away from the page. */
    ROBOTS(false),
    /** The site's robots.txt could not be had, which means to stay away for now. */
    ROBOTS_UNKNOWN(true),
    /** Too many pages of the host wait before this one. */
    HOST_BUSY(true),
    /** The page could not be fetched. */
    UNREACHABLE(true),
    /** The server asked to be asked less often. */
    THROTTLED(true),
    /** The server refused to show it. */
    REFUSED(true),
    /** The address, or one that it redirects to, may not be called. */
    FORBIDDEN_TARGET(false),
    /** The page is larger than is taken. */
    TOO_LARGE(false),
    /** There is no such page, or no longer. */
    GONE(false),
    /** The address leads to something that is no page. */
    NO_PAGE(false),
    /** The page holds no article. */
    NO_ARTICLE(false),
    /** The page is one of an article, and its text was not found. */
    NO_TEXT(false),
    /** Only subscribers can read all of it. */
    PAYWALL(false),
    /** The page has less text than the summary. */
    SHORTER(false),
    /** A fault of ours. */
    INTERNAL(true);

    private final boolean passes;

    Reason(boolean passes) {
        this.passes = passes;
    }

    /** Whether it may be otherwise some time later. */
    public boolean passes() {
        return passes;
    }

    /** The name in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
