package io.newswatch.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The format of a document as its text shows it; what the server says is not asked.
 *
 * @param start where the document begins, DOCTYPE included
 */
record Format(Kind kind, int start) {
    private static final Pattern TAG = Pattern.compile(
            "<(?:(!doctype)\\b|!--|!\\[|\\?|(/?)(?:[a-z][\\w.-]*:)?([a-z][\\w.-]*))", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FEED = Set.of("rss", "rdf", "feed", "channel", "item", "entry");
    private static final Set<String> SITEMAP = Set.of("urlset", "sitemapindex");
    private static final Set<String> HTML = Set.of("html", "head", "body", "title", "meta");
    /** Error messages of a page's program, in HTML, may come before a feed. */
    private static final int MOST_TAGS = 100;

    private static final int MOST_SIGNS = 1_000;

    /** What it may be. */
    enum Kind {
        JSON,
        FEED,
        SITEMAP,
        OPML,
        PAGE,
        TEXT,
        EMPTY
    }

    static Format of(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        if (start == text.length()) {
            return new Format(Kind.EMPTY, 0);
        }
        char first = text.charAt(start);
        if (first == '{' || first == '[') {
            return new Format(Kind.JSON, start);
        }
        return byTags(text, start);
    }

    private static Format byTags(String text, int start) {
        var tag = TAG.matcher(text);
        int seen = 0;
        int doctype = -1;
        int at = start;
        for (int signs = 0; signs < MOST_SIGNS && seen < MOST_TAGS && tag.find(at); signs++) {
            at = next(text, tag.start(), tag.end());
            if (tag.group(1) != null) {
                doctype = tag.start();
                at = tag.end();
            }
            if (tag.group(3) == null) {
                continue;
            }
            seen++;
            var kind = tag.group(2).isEmpty() ? kind(tag.group(3).toLowerCase(Locale.ROOT)) : Kind.TEXT;
            if (kind != Kind.TEXT) {
                return new Format(kind, doctype < 0 ? tag.start() : doctype);
            }
        }
        return new Format(seen == 0 ? Kind.TEXT : Kind.PAGE, start);
    }

    private static Kind kind(String name) {
        if (FEED.contains(name)) {
            return Kind.FEED;
        }
        if (SITEMAP.contains(name)) {
            return Kind.SITEMAP;
        }
        if (name.equals("opml")) {
            return Kind.OPML;
        }
        return HTML.contains(name) ? Kind.PAGE : Kind.TEXT;
    }

    // What stands in comments and processing instructions is not looked at.
    private static int next(String text, int start, int end) {
        if (text.startsWith("<!--", start)) {
            return after(text, "-->", end);
        }
        return text.startsWith("<?", start) ? after(text, "?>", end) : end;
    }

    private static int after(String text, String sign, int from) {
        int end = text.indexOf(sign, from);
        return end < 0 ? from : end + sign.length();
    }
}
