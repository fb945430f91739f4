package io.newswatch.ingest.feed;

import io.newswatch.ingest.article.Extent;
import io.newswatch.ingest.article.OwnText;
import io.newswatch.ingest.identity.Sha256;
import io.newswatch.ingest.source.Source;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.link.WebAddress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a feed has it, in plain text.
 *
 * @param link absolute
 * @param content the whole article when the feed offers it
 */
public record FeedEntry(
        @Nullable String link,
        @Nullable String guid,
        String title,
        @Nullable String summary,
        @Nullable String content,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        List<String> authors) {
    public FeedEntry {
        authors = List.copyOf(authors);
    }

    /** What a document says of an article. */
    public static FeedEntry of(Item item) {
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

    /** One that tells nothing else. */
    public static FeedEntry addressOnly(String link, @Nullable Instant updatedAt) {
        return new FeedEntry(link, null, "", null, null, null, null, updatedAt, List.of());
    }

    /** The same, as documents have it. */
    public Item item() {
        return new Item(link, guid, title, summary, content, language, publishedAt, updatedAt, authors);
    }

    /** Whether it tells nothing but where the article is. */
    public boolean tellsOnlyAddress() {
        return link != null && title.isBlank() && summary == null && content == null;
    }

    /** Of its texts alone: feeds exist that state a new date or guid at every reading. */
    public String textHash() {
        return Sha256.ofParts(title, summary, content);
    }

    /** Whether the article's page has to be fetched before the article is whole. */
    boolean needsPage(Source source) {
        if (tellsOnlyAddress()) {
            return true;
        }
        var isFile = "file".equals(source.url().getScheme());
        return source.fullText() && !isFile && WebAddress.isAbsolute(link) && extent() == Extent.SUMMARY;
    }

    private Extent extent() {
        var text = content == null ? Objects.requireNonNullElse(summary, "") : content;
        return OwnText.of(text, content == null ? null : summary);
    }
}
