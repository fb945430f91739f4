package io.newswatch.reader.xml;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vocabularies that feeds and sitemaps are written in; each has a prefix of ours, whatever theirs is. */
enum Vocabulary {
    /** RSS, Atom, RDF's RSS, sitemaps, OPML: their names do not clash, so that they need no prefix. */
    CORE(""),
    RDF("rdf:"),
    DC("dc:"),
    DCTERMS("dcterms:"),
    CONTENT("content:"),
    MEDIA("media:"),
    ITUNES("itunes:"),
    FEEDBURNER("feedburner:"),
    SYNDICATION("sy:"),
    NEWS("news:"),
    XHTML("xhtml:"),
    OTHER("other:");

    private static final Map<String, Vocabulary> BY_ADDRESS = Map.ofEntries(
            entry("www.w3.org/2005/atom", CORE),
            entry("purl.org/atom/ns", CORE),
            entry("purl.org/rss/1.0", CORE),
            entry("my.netscape.com/rdf/simple/0.9", CORE),
            entry("channel.netscape.com/rdf/simple/0.9", CORE),
            entry("my.netscape.com/publish/formats/rss-0.91.dtd", CORE),
            entry("blogs.law.harvard.edu/tech/rss", CORE),
            entry("cyber.law.harvard.edu/rss/rss.html", CORE),
            entry("cyber.harvard.edu/rss/rss.html", CORE),
            entry("www.sitemaps.org/schemas/sitemap/0.9", CORE),
            entry("www.google.com/schemas/sitemap/0.84", CORE),
            entry("www.google.com/schemas/sitemap/0.9", CORE),
            entry("www.w3.org/1999/02/22-rdf-syntax-ns", RDF),
            entry("purl.org/dc/elements/1.1", DC),
            entry("purl.org/dc/elements/1.0", DC),
            entry("purl.org/dc/terms", DCTERMS),
            entry("purl.org/rss/1.0/modules/content", CONTENT),
            entry("search.yahoo.com/mrss", MEDIA),
            entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            entry("rssnamespace.org/feedburner/ext/1.0", FEEDBURNER),
            entry("purl.org/rss/1.0/modules/syndication", SYNDICATION),
            entry("www.google.com/schemas/sitemap-news/0.9", NEWS),
            entry("www.w3.org/1999/xhtml", XHTML));

    private static final Map<String, Vocabulary> BY_CUSTOM = Map.ofEntries(
            entry("atom", CORE),
            entry("a10", CORE),
            entry("rss", CORE),
            entry("rdf", RDF),
            entry("dc", DC),
            entry("dcterms", DCTERMS),
            entry("content", CONTENT),
            entry("media", MEDIA),
            entry("itunes", ITUNES),
            entry("feedburner", FEEDBURNER),
            entry("sy", SYNDICATION),
            entry("news", NEWS),
            entry("n", NEWS),
            entry("xhtml", XHTML),
            entry("html", XHTML));

    private final String prefix;

    Vocabulary(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** The one with this namespace name; small slips of those who copy it by hand are forgiven. */
    static @Nullable Vocabulary ofAddress(String address) {
        var name = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
        var bare = name.replaceFirst("[/#]+$", "");
        if (bare.startsWith("backend.userland.com/rss")) {
            return CORE;
        }
        return BY_ADDRESS.get(bare);
    }

    /** The one that everybody writes with this prefix. */
    static @Nullable Vocabulary ofCustom(String prefix) {
        return BY_CUSTOM.get(prefix);
    }
}
