package io.newswatch.ingest.feed;

import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Reading;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds as the reader understands them; other documents are refused. */
public final class DocumentFeedParser implements FeedParser {
    private final DocumentReader reader;

    public DocumentFeedParser(DocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public List<FeedEntry> parse(byte[] bytes, @Nullable String contentType, URI address) throws IOException {
        return switch (reader.read(bytes, contentType, address.toString())) {
            case Reading.Feed feed -> entries(feed);
            case Reading.Unreadable unreadable -> throw new IOException("is no feed: " + unreadable.detail());
            case Reading.Page page -> throw new IOException("is a web page, not a feed");
            case Reading.Sitemap sitemap -> throw new IOException("is a sitemap, not a feed");
            case Reading.SitemapIndex index -> throw new IOException("is an index of sitemaps, not a feed");
            case Reading.FeedList list -> throw new IOException("is a list of feeds, not a feed");
        };
    }

    private static List<FeedEntry> entries(Reading.Feed feed) throws IOException {
        var isCutOff = feed.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.TRUNCATED);
        if (feed.items().isEmpty() && isCutOff) {
            throw new IOException("stops before its first item");
        }
        return feed.items().stream().map(DocumentFeedParser::entry).toList();
    }

    private static FeedEntry entry(Item item) {
        return new FeedEntry(
                item.url(),
                item.guid(),
                item.title(),
                item.summary(),
                item.content(),
                item.language(),
                item.publishedAt(),
                item.updatedAt(),
                item.authors());
    }
}
