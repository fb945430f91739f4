package io.newswatch.ingest.feed;

import io.newswatch.contract.Origin;
import io.newswatch.ingest.article.Submission;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.source.Source;
import io.newswatch.reader.text.TextRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of a source mean as articles. Pure. */
public final class EntryArticles {
    private static final int LONGEST_TITLE = 4_096;
    /** What a push may have, and Kafka takes. */
    private static final int LONGEST_TEXT = 300_000;

    private static final int LONGEST_LANGUAGE = 35;

    private final Source source;
    private final boolean firstRead;

    /** @param firstRead whether the source was never read before: then what is older than it, or undated, is no news */
    public EntryArticles(Source source, boolean firstRead) {
        this.source = source;
        this.firstRead = firstRead;
    }

    /** The articles, without the entries that say nothing or cannot be recognised again. */
    public List<Submission> of(List<FeedEntry> entries) {
        return entries.stream().map(this::of).flatMap(Optional::stream).toList();
    }

    private Optional<Submission> of(FeedEntry entry) {
        var url = usable(entry.link());
        var title = shortened(TextRules.oneLine(TextRules.clean(entry.title())), LONGEST_TITLE);
        var summary = text(entry.summary());
        var content = source.fullText() ? text(entry.content()) : null;
        var body = content != null ? content : Objects.requireNonNullElse(summary, "");
        var isEmpty = title.isBlank() && body.isBlank();
        if (isEmpty || (url == null && entry.guid() == null && body.isBlank())) {
            return Optional.empty();
        }
        return Optional.of(new Submission(
                url,
                entry.guid() == null ? null : TextRules.clean(entry.guid()),
                title,
                body,
                content == null || content.equals(summary) ? null : summary,
                language(entry),
                entry.publishedAt(),
                entry.updatedAt(),
                entry.authors().stream()
                        .map(TextRules::clean)
                        .map(TextRules::oneLine)
                        .toList(),
                source.reference(),
                null,
                origin(entry)));
    }

    private Origin origin(FeedEntry entry) {
        var old = entry.publishedAt() == null || entry.publishedAt().isBefore(source.addedAt());
        return firstRead && old ? Origin.BACKFILL : Origin.LIVE;
    }

    private @Nullable String language(FeedEntry entry) {
        var stated = entry.language() == null ? source.language() : TextRules.oneLine(entry.language());
        return stated == null || stated.isBlank() || stated.length() > LONGEST_LANGUAGE ? null : stated;
    }

    private static @Nullable String usable(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            var unused = CanonicalUrl.of(link);
            return link.strip();
        } catch (IllegalArgumentException e) {
            // Feeds have all sorts of links; the guid or the text identifies this one.
            return null;
        }
    }

    private static @Nullable String text(@Nullable String given) {
        if (given == null) {
            return null;
        }
        var text = shortened(TextRules.lines(TextRules.clean(given)), LONGEST_TEXT);
        return text.isEmpty() ? null : text;
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing();
    }
}
