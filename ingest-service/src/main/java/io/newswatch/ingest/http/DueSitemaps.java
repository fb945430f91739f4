package io.newswatch.ingest.http;

import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.SitemapMemory.Known;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sitemaps of an index may have something that was not read yet, those first that most likely have news: two
 * undated ones for news, or at the end of the index, at every reading; then those that changed, the newest first; then the
 * other undated ones, each once a day. Pure.
 *
 * @param known what was read of the index before
 * @param freshFrom a sitemap that changed before then and was never read has no news
 */
record DueSitemaps(Map<URI, Known> known, Instant freshFrom, Instant now) {
    private static final int OFTEN_READ = 2;
    private static final Duration SELDOM = Duration.ofDays(1);
    /** A date without a time means some time of that day, somewhere. */
    private static final Duration LONGEST_DAY = Duration.ofHours(36);

    /** Those of them that are to be read, in this order. */
    List<Found.Part> of(List<Found.Part> listed) {
        var undated = listed.stream().filter(part -> part.updatedAt() == null).toList();
        var often = often(undated);
        var dated = listed.stream()
                .filter(part -> part.updatedAt() != null && isDue(part.updatedAt(), known.get(part.address())))
                .sorted(Comparator.comparing(DueSitemaps::date).reversed())
                .toList();
        var seldom = undated.stream()
                .filter(part -> !often.contains(part) && isBefore(readAt(part), now.minus(SELDOM)))
                .sorted(Comparator.comparing(this::readAt, Comparator.nullsFirst(Comparator.naturalOrder())));
        var due = Stream.of(often.stream(), dated.stream(), seldom)
                .flatMap(parts -> parts)
                .distinct()
                .toList();
        return due.isEmpty() && known.isEmpty() ? newest(listed) : due;
    }

    /** Whether an index that does not change says that none of its sitemaps does. */
    boolean areSettled(List<Found.Part> listed) {
        return listed.stream().allMatch(part -> part.updatedAt() != null && !mayStillChange(part.updatedAt()));
    }

    private boolean isDue(Instant changedAt, @Nullable Known known) {
        if (known == null || known.readAt() == null) {
            var isAnother = known != null && !isSame(changedAt, known.changedAt());
            return isAnother || !changedAt.isBefore(freshFrom);
        }
        return !isSame(changedAt, known.changedAt())
                || (isDay(changedAt) && isBefore(known.readAt(), changedAt.plus(LONGEST_DAY)));
    }

    private boolean mayStillChange(Instant changedAt) {
        return isDay(changedAt) && now.isBefore(changedAt.plus(LONGEST_DAY));
    }

    private static List<Found.Part> often(List<Found.Part> undated) {
        var forNews = undated.stream().filter(DueSitemaps::isForNews).toList();
        var from = forNews.isEmpty() ? undated : forNews;
        return from.subList(Math.max(0, from.size() - OFTEN_READ), from.size());
    }

    // A site that has been quiet for long has its last words in one of them.
    private static List<Found.Part> newest(List<Found.Part> listed) {
        return listed.stream().max(Comparator.comparing(DueSitemaps::date)).stream()
                .toList();
    }

    private static boolean isForNews(Found.Part part) {
        return part.address().toString().toLowerCase(Locale.ROOT).contains("news");
    }

    private static boolean isDay(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS).equals(time);
    }

    // The database keeps microseconds.
    private static boolean isSame(Instant one, @Nullable Instant other) {
        return other != null && one.truncatedTo(ChronoUnit.MILLIS).equals(other.truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean isBefore(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other);
    }

    private @Nullable Instant readAt(Found.Part part) {
        var of = known.get(part.address());
        return of == null ? null : of.readAt();
    }

    private static Instant date(Found.Part part) {
        return part.updatedAt() == null ? Instant.EPOCH : part.updatedAt();
    }
}
