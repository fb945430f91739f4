package io.newswatch.reader.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a document turned out to be. */
public sealed interface Reading {
    /** What was wrong with it. */
    List<Problem> problems();

    /** A feed: its own facts, and its items in their order. */
    record Feed(FeedKind kind, Channel channel, List<Item> items, List<Problem> problems) implements Reading {
        public Feed {
            items = List.copyOf(items);
            problems = List.copyOf(problems);
        }
    }

    /** A sitemap; a news sitemap's items have titles and dates. */
    record Sitemap(List<Item> items, List<Problem> problems) implements Reading {
        public Sitemap {
            items = List.copyOf(items);
            problems = List.copyOf(problems);
        }
    }

    /** A sitemap of sitemaps. */
    record SitemapIndex(List<Part> sitemaps, List<Problem> problems) implements Reading {
        public SitemapIndex {
            sitemaps = List.copyOf(sitemaps);
            problems = List.copyOf(problems);
        }

        /** One of the sitemaps, and when it changed last. */
        public record Part(String url, @Nullable Instant updatedAt) {}
    }

    /**
     * An HTML page.
     *
     * @param article what it says, when it is an article
     * @param feeds the feeds that it names, the most likely first
     * @param links where its links lead, in their order, each once
     * @param articleLinks those of them that seem to lead to articles, the most likely first
     */
    record Page(
            @Nullable Item article,
            PageFacts facts,
            List<FeedLink> feeds,
            List<PageLink> links,
            List<PageLink> articleLinks,
            List<Problem> problems)
            implements Reading {
        public Page {
            feeds = List.copyOf(feeds);
            links = List.copyOf(links);
            articleLinks = List.copyOf(articleLinks);
            problems = List.copyOf(problems);
        }

        /** What the page calls its own address, when that is believable. */
        public @Nullable String canonicalUrl() {
            return facts.canonicalUrl();
        }
    }

    /** A list of feeds (OPML). */
    record FeedList(List<ListedFeed> feeds, List<Problem> problems) implements Reading {
        public FeedList {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }

    /** Nothing that we know how to read. */
    record Unreadable(Reason reason, String detail) implements Reading {
        @Override
        public List<Problem> problems() {
            return List.of();
        }

        /** Why. */
        public enum Reason {
            EMPTY,
            TOO_LARGE,
            BROKEN_COMPRESSION,
            UNKNOWN_FORMAT;

            /** What programs see. */
            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
