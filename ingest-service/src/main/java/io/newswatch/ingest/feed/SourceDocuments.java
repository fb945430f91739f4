package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.PollingHints;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Reading;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents as the reader understands them, and what they are good for in a source of this kind. */
public final class SourceDocuments implements FeedParser {
    /** Comments are no articles. */
    private static final String COMMENTS = "comments";

    private static final String FILE = "file";
    private static final int MOST_LINKS = 200;

    private final DocumentReader reader;

    public SourceDocuments(DocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public Found parse(byte[] bytes, @Nullable String contentType, URI address, Source source) {
        return switch (reader.read(bytes, contentType, address.toString())) {
            case Reading.Feed feed -> feed(feed, source);
            case Reading.Sitemap sitemap -> sitemap(sitemap, source);
            case Reading.SitemapIndex index -> index(index, source);
            case Reading.Page page -> page(page, address, source);
            case Reading.FeedList list -> new Found.Nothing("is a list of feeds; import it instead");
            case Reading.Unreadable unreadable ->
                new Found.Nothing("cannot be read: " + unreadable.detail().replaceFirst("^the document ", "it "));
        };
    }

    private static Found feed(Reading.Feed feed, Source source) {
        var isCutOff = feed.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.TRUNCATED);
        if (feed.items().isEmpty() && isCutOff) {
            return new Found.Nothing("stops before its first item");
        }
        return new Found.Entries(
                feed.items().stream()
                        .filter(matching(source))
                        .map(FeedEntry::of)
                        .toList(),
                feed.channel().hints());
    }

    private static Found sitemap(Reading.Sitemap sitemap, Source source) {
        if (!isOneOf(source, SourceKind.AUTO, SourceKind.SITEMAP)) {
            return new Found.Nothing("is a sitemap, not a " + source.kind().text());
        }
        var entries = SitemapEntries.newest(
                sitemap.items().stream().filter(matching(source)).toList());
        return new Found.Entries(entries.stream().map(FeedEntry::of).toList(), PollingHints.NONE);
    }

    private static Found index(Reading.SitemapIndex index, Source source) {
        if (!isOneOf(source, SourceKind.AUTO, SourceKind.SITEMAP)) {
            return new Found.Nothing(
                    "is an index of sitemaps, not a " + source.kind().text());
        }
        return new Found.Parts(index.sitemaps().stream()
                .flatMap(part -> address(part.url()).map(url -> new Found.Part(url, part.updatedAt())).stream())
                .toList());
    }

    private static Found page(Reading.Page page, URI address, Source source) {
        if (!isOneOf(source, SourceKind.AUTO, SourceKind.PAGE)) {
            return new Found.Nothing("is a web page, not a " + source.kind().text());
        }
        if (FILE.equals(address.getScheme())) {
            return file(page, address);
        }
        var feeds = source.kind() == SourceKind.AUTO && source.linkPattern() == null ? feeds(page) : List.<URI>of();
        if (!feeds.isEmpty()) {
            return new Found.Feeds(feeds);
        }
        var entries = linked(page, source);
        return entries.isEmpty()
                ? new Found.Nothing("is a web page that names no feed and has no links that look like articles")
                : new Found.Entries(entries, PollingHints.NONE);
    }

    // What a link says is seldom the article's title.
    private static List<FeedEntry> linked(Reading.Page page, Source source) {
        var pattern = source.linkPattern();
        var links = pattern == null
                ? page.articleLinks().stream()
                : page.links().stream().filter(link -> pattern.matches(link.url()));
        return links.limit(MOST_LINKS)
                .map(link -> FeedEntry.addressOnly(link.url(), null))
                .toList();
    }

    // A page in a folder is an article; its file's name stays when its text changes.
    private static Found file(Reading.Page page, URI address) {
        var article = page.article();
        if (article == null) {
            return new Found.Nothing("is a web page without an article");
        }
        var entry = new FeedEntry(
                page.canonicalUrl(),
                address.toString(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                article.publishedAt(),
                article.updatedAt(),
                article.authors());
        return new Found.Entries(List.of(entry), PollingHints.NONE);
    }

    // What the page declares goes before what only looks like a feed.
    private static List<URI> feeds(Reading.Page page) {
        var usable = page.feeds().stream()
                .filter(feed -> !(feed.url() + " " + feed.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(COMMENTS))
                .toList();
        return Stream.concat(
                        usable.stream().filter(feed -> feed.declared()),
                        usable.stream().filter(feed -> !feed.declared()))
                .flatMap(feed -> address(feed.url()).stream())
                .toList();
    }

    private static Predicate<Item> matching(Source source) {
        var pattern = source.linkPattern();
        return item -> pattern == null || item.url() == null || pattern.matches(item.url());
    }

    private static boolean isOneOf(Source source, SourceKind... kinds) {
        return Stream.of(kinds).anyMatch(kind -> kind == source.kind());
    }

    private static Optional<URI> address(String url) {
        try {
            var address = URI.create(url);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException e) {
            // An address that no request can be made to is as good as none.
            return Optional.empty();
        }
    }
}
