package io.newswatch.ingest.rome;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.feed.FeedParser;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RSS 0.9x to 2.0, RDF and Atom as ROME understands them. */
public final class RomeFeedParser implements FeedParser {
    private static final int MOST_ENTRIES = 1_000;

    private final PlainText plainText;

    public RomeFeedParser(PlainText plainText) {
        this.plainText = plainText;
    }

    @Override
    public List<FeedEntry> parse(byte[] bytes, @Nullable String contentType, URI address) throws IOException {
        var feed = feed(XmlText.of(bytes, contentType));
        return feed.getEntries().stream()
                .limit(MOST_ENTRIES)
                .map(entry -> entry(entry, feed, address))
                .toList();
    }

    private static SyndFeed feed(String xml) throws IOException {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(new StringReader(xml));
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("is no feed that can be read: " + e.getMessage(), e);
        }
    }

    private FeedEntry entry(SyndEntry entry, SyndFeed feed, URI address) {
        var published = entry.getPublishedDate();
        var updated = entry.getUpdatedDate();
        var title = entry.getTitleEx();
        return new FeedEntry(
                link(entry, address),
                blankToNull(entry.getUri()),
                title == null ? "" : Objects.requireNonNullElse(text(title), ""),
                entry.getDescription() == null ? null : text(entry.getDescription()),
                content(entry),
                blankToNull(feed.getLanguage()),
                published == null ? null : published.toInstant(),
                updated == null ? null : updated.toInstant(),
                authors(entry));
    }

    private static @Nullable String link(SyndEntry entry, URI address) {
        var alternate = entry.getLinks().stream()
                .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
                .map(SyndLink::getHref)
                .findFirst();
        var link = blankToNull(alternate.orElse(entry.getLink()));
        if (link == null) {
            return null;
        }
        try {
            return address.resolve(link.strip()).toString();
        } catch (IllegalArgumentException e) {
            // Not an address as URI has it, but perhaps one as browsers have it: the article rules decide.
            return link;
        }
    }

    private @Nullable String content(SyndEntry entry) {
        return entry.getContents().stream()
                .map(this::text)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.length() >= b.length() ? a : b)
                .orElse(null);
    }

    // Types lie: HTML is found under text, and escaped once or not at all. Text without tags and entities comes out as
    // it is.
    private @Nullable String text(SyndContent content) {
        return content.getValue() == null ? null : blankToNull(plainText.of(content.getValue()));
    }

    private static List<String> authors(SyndEntry entry) {
        var names = entry.getAuthors().isEmpty()
                ? Stream.of(Objects.requireNonNullElse(entry.getAuthor(), ""))
                : entry.getAuthors().stream().map(SyndPerson::getName).filter(Objects::nonNull);
        return names.map(TextRules::oneLine)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
