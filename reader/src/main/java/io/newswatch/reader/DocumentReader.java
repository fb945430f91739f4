package io.newswatch.reader;

import io.newswatch.reader.decode.Characters;
import io.newswatch.reader.decode.RefusedDocumentException;
import io.newswatch.reader.decode.Unpacking;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.Reading.Unreadable;
import io.newswatch.reader.document.Reading.Unreadable.Reason;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.feed.JsonFeed;
import io.newswatch.reader.feed.XmlFeed;
import io.newswatch.reader.html.JsoupPlainText;
import io.newswatch.reader.opml.OpmlList;
import io.newswatch.reader.page.ArticleExtractor;
import io.newswatch.reader.page.FindArticle;
import io.newswatch.reader.page.HtmlPage;
import io.newswatch.reader.sitemap.XmlSitemap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever document the web serves: finds out what it is and takes it apart. Works on bytes alone: no network, no
 * clock, no state; safe for use by several threads.
 */
public final class DocumentReader {
    private final ReadingLimits limits;
    private final XmlFeed feeds;
    private final JsonFeed jsonFeeds;
    private final XmlSitemap sitemaps;
    private final HtmlPage pages;

    public DocumentReader(ReadingLimits limits, ArticleExtractor articles) {
        var plainText = new JsoupPlainText();
        this.limits = limits;
        this.feeds = new XmlFeed(plainText, limits);
        this.jsonFeeds = new JsonFeed(plainText, limits);
        this.sitemaps = new XmlSitemap(plainText, limits);
        this.pages = new HtmlPage(articles, limits);
    }

    /** With everything that Newswatch has for pages. */
    public static DocumentReader within(ReadingLimits limits) {
        return new DocumentReader(limits, new FindArticle(new JsoupPlainText(), limits.longestText()));
    }

    /**
     * Reads a document; never throws for what is in it.
     *
     * @param contentType as the server stated it
     * @param address where it came from, after redirects
     */
    public Reading read(byte[] bytes, @Nullable String contentType, @Nullable String address) {
        var problems = new Problems();
        try {
            var unpacked = new Unpacking(limits.mostBytes()).unpack(bytes, problems);
            return read(new Characters(problems).decode(unpacked, contentType), address, problems);
        } catch (RefusedDocumentException e) {
            return new Unreadable(e.reason(), "the document " + e.getMessage());
        }
    }

    private Reading read(String text, @Nullable String address, Problems problems) {
        var format = Format.of(text);
        return switch (format.kind()) {
            case EMPTY -> new Unreadable(Reason.EMPTY, "the document is empty");
            case FEED -> feeds.read(from(text, format, problems), address, problems);
            case SITEMAP -> sitemaps.read(from(text, format, problems), address, problems);
            case OPML -> new OpmlList().read(from(text, format, problems), address, problems);
            case PAGE -> pages.read(text, address, problems);
            case JSON -> orUnknown(jsonFeeds.read(text.substring(format.start()), address, problems));
            case TEXT -> orUnknown(sitemaps.readList(text, problems));
        };
    }

    private static String from(String text, Format format, Problems problems) {
        var before = text.substring(0, format.start()).strip();
        if (!before.isEmpty() && !before.startsWith("<?") && !before.startsWith("<!--")) {
            problems.found(ProblemCode.JUNK_BEFORE, before.lines().findFirst().orElse(""));
        }
        return text.substring(format.start());
    }

    private static Reading orUnknown(Optional<? extends Reading> reading) {
        return reading.<Reading>map(found -> found)
                .orElseGet(() -> new Unreadable(
                        Reason.UNKNOWN_FORMAT, "the document is no feed, sitemap, list of feeds or page"));
    }
}
