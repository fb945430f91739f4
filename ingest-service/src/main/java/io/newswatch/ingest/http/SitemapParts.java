package io.newswatch.ingest.http;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.Harvest;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.FailureKind;
import io.newswatch.reader.document.PollingHints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads those sitemaps of an index that may have something new: changed since the last reading by their date, the newest
 * first; of those without a date the ones for news, else the last. Indexes of indexes are not followed further.
 */
final class SitemapParts {
    private static final int MOST_PARTS = 10;
    private static final int MOST_UNDATED = 2;
    private static final Comparator<Found.Part> NEWEST_FIRST =
            Comparator.<Found.Part, Instant>comparing(SitemapParts::date).reversed();

    private final Documents documents;
    private final BiFunction<Answer.Document, Reading, Found> parser;

    SitemapParts(Documents documents, BiFunction<Answer.Document, Reading, Found> parser) {
        this.documents = documents;
        this.parser = parser;
    }

    /** The entries of all of them; a part that fails lets the whole reading fail, so that nothing is passed over. */
    FetchOutcome read(List<Found.Part> parts, Answer.Document index, Reading reading, Instant end) {
        var entries = new ArrayList<FeedEntry>();
        for (var part : chosen(parts, reading.memory().lastSuccessAt())) {
            switch (documents.get(part.address(), Validators.NONE, end)) {
                case Answer.Document document -> {
                    if (parser.apply(document, reading) instanceof Found.Entries found) {
                        entries.addAll(found.entries());
                    }
                }
                case Answer.None none -> {
                    // One that is listed and not there must not hide the others.
                    if (none.outcome() instanceof FetchOutcome.Failed failed
                            && failed.kind() != FailureKind.NOT_FOUND) {
                        return new FetchOutcome.Failed(
                                failed.kind(), part.address() + ": " + failed.reason(), failed.notBefore());
                    }
                }
            }
        }
        var harvest = new Harvest(entries, PollingHints.NONE, null);
        return new FetchOutcome.Fetched(harvest, validators(parts, index), index.visit());
    }

    // An index that does not date its parts stays the same when they change.
    private static Validators validators(List<Found.Part> parts, Answer.Document index) {
        var isDated = parts.stream().allMatch(part -> part.updatedAt() != null);
        return isDated ? index.validators() : Validators.NONE;
    }

    private static List<Found.Part> chosen(List<Found.Part> parts, @Nullable Instant readAt) {
        var dated = parts.stream()
                .filter(part -> part.updatedAt() != null)
                .filter(part -> readAt == null || !date(part).isBefore(readAt.minusSeconds(slack(part))))
                .sorted(NEWEST_FIRST)
                .limit(readAt == null ? 1 : MOST_PARTS)
                .toList();
        var undated = parts.stream().filter(part -> part.updatedAt() == null).toList();
        var forNews = undated.stream().filter(SitemapParts::isForNews).toList();
        var rest = forNews.isEmpty() ? undated : forNews;
        var chosen = new ArrayList<>(dated);
        chosen.addAll(rest.subList(Math.max(0, rest.size() - MOST_UNDATED), rest.size()));
        return chosen;
    }

    // A date without a time means some time of that day.
    private static long slack(Found.Part part) {
        return date(part).getEpochSecond() % 86_400 == 0 ? 86_400 : 60;
    }

    private static boolean isForNews(Found.Part part) {
        return part.address().toString().toLowerCase(Locale.ROOT).contains("news");
    }

    private static Instant date(Found.Part part) {
        return part.updatedAt() == null ? Instant.EPOCH : part.updatedAt();
    }
}
