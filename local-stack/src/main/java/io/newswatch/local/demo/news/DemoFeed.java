package io.newswatch.local.demo.news;

import java.util.Arrays;
import java.util.Optional;

/** The feeds of the demo's invented outlets. */
public enum DemoFeed {
    ATLANTIC_WIRE("atlantic-wire", "Atlantic Wire", Format.RSS),
    PACIFIC_HERALD("pacific-herald", "The Pacific Herald", Format.RSS),
    WORLD_DISPATCHES("world-dispatches", "World Dispatches", Format.ATOM);

    private final String slug;
    private final String title;
    private final Format format;

    DemoFeed(String slug, String title, Format format) {
        this.slug = slug;
        this.title = title;
        this.format = format;
    }

    /** The form that a feed is written in. */
    public enum Format {
        RSS("rss", "application/rss+xml"),
        ATOM("atom", "application/atom+xml");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** As in the feed's address, and as ingest calls the kind of source. */
        public String ending() {
            return ending;
        }

        String contentType() {
            return mediaType + "; charset=utf-8";
        }
    }

    static Optional<DemoFeed> bySlug(String slug) {
        return Arrays.stream(values()).filter(feed -> feed.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The form in which it is registered; both are served. */
    public Format format() {
        return format;
    }

    /** The path of the feed in its own form. */
    public String path() {
        return "/feeds/" + slug + "." + format.ending();
    }
}
