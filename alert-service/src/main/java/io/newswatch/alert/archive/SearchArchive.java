package io.newswatch.alert.archive;

import io.newswatch.alert.archive.Archive.Candidate;
import io.newswatch.alert.archive.Archive.Place;
import io.newswatch.alert.archive.Archive.Words;
import io.newswatch.alert.matching.NeededWords;
import io.newswatch.alert.matching.OneCondition;
import io.newswatch.alert.matching.condition.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles of the archive that fulfil a query, the newest first. The store names those that have the words, a few
 * days at a time; the matcher decides. Does not look for ever: what it did not get to is the next page's. Safe for use by
 * several threads.
 *
 * <pre>
 * newest ─ 1 day ─┬─── 2 days ───┬────── 4 days ──────┬── …  ─ oldest
 * </pre>
 */
public final class SearchArchive {
    private static final int FIRST_AT_ONCE = 100;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_DAYS_AT_ONCE = 64;

    private final Archive archive;
    private final InstantSource clock;
    private final Limits limits;

    public SearchArchive(Archive archive, InstantSource clock, Limits limits) {
        this.archive = archive;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * How long one page looks.
     *
     * @param mostArticles articles that are looked at
     * @param patience after this time nothing more is begun
     */
    public record Limits(int mostArticles, Duration patience) {}

    /**
     * A page.
     *
     * @param next where the next page goes on; null when everything was looked at
     * @param searchedTo every article that was seen later was looked at, here or for a page before
     */
    public record Found(
            List<KeptArticle> articles, @Nullable Place next, Instant searchedTo) {
        public Found {
            articles = List.copyOf(articles);
        }
    }

    /** The newest articles behind a place that fulfil the query; fewer than the most also when it took too long. */
    public Found search(ArticleFilter filter, Condition query, @Nullable Place after, int most) {
        var looking = new Looking(query, most, clock.instant().plus(limits.patience()));
        var stretch = archive.span().flatMap(span -> overlap(filter.seen(), span, after));
        if (stretch.isEmpty()) {
            return new Found(List.of(), null, filter.seen().from());
        }
        var from = stretch.get().from();
        var end = stretch.get().to();
        for (int days = 1; end.isAfter(from); days = Math.min(2 * days, MOST_DAYS_AT_ONCE)) {
            var begin = latest(from, daysBefore(end, days));
            var stop = looking.through(filter.during(new TimeRange(begin, end)), after);
            if (stop != null) {
                return new Found(looking.shown(), stop, stop.firstSeenAt());
            }
            end = begin;
            if (end.isAfter(from) && !looking.mayGoOn()) {
                return new Found(looking.shown(), new Place(end, ""), end);
            }
        }
        return new Found(looking.shown(), null, from);
    }

    private static Optional<TimeRange> overlap(TimeRange asked, TimeRange span, @Nullable Place after) {
        var from = latest(asked.from(), span.from());
        var to = earliest(asked.to(), span.to());
        if (after != null) {
            to = earliest(to, after.firstSeenAt().plusSeconds(1));
        }
        return from.isBefore(to) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    private static Instant daysBefore(Instant end, int days) {
        return end.minusNanos(1).truncatedTo(ChronoUnit.DAYS).minus(days - 1L, ChronoUnit.DAYS);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What was found and looked at so far. */
    private final class Looking {
        private final OneCondition query;
        private final Words words;
        private final int most;
        private final Instant deadline;
        private final List<KeptArticle> found = new ArrayList<>();
        private int atOnce = FIRST_AT_ONCE;
        private int looked;

        Looking(Condition query, int most, Instant deadline) {
            this.query = OneCondition.of(query);
            this.words = new Words(NeededWords.of(query), this.query.asksForWords());
            this.most = most;
            this.deadline = deadline;
        }

        /** Looks through a stretch of time; tells where the page ends, or null when it goes on behind the stretch. */
        @Nullable Place through(ArticleFilter filter, @Nullable Place after) {
            var place = after;
            while (true) {
                var some = archive.candidates(filter, words, place, atOnce);
                for (var candidate : some) {
                    if (isFound(candidate) && found.size() > most) {
                        return Place.of(found.get(most - 1));
                    }
                }
                looked += some.size();
                if (some.size() < atOnce) {
                    return null;
                }
                place = Place.of(some.getLast().article());
                if (!mayGoOn()) {
                    return place;
                }
                atOnce = Math.min(2 * atOnce, MOST_AT_ONCE);
            }
        }

        boolean mayGoOn() {
            return looked < limits.mostArticles() && clock.instant().isBefore(deadline);
        }

        List<KeptArticle> shown() {
            return found.subList(0, Math.min(most, found.size()));
        }

        private boolean isFound(Candidate candidate) {
            var fits =
                    query.isFulfilledBy(candidate.traits(), candidate.article().level());
            return fits && found.add(candidate.article());
        }
    }
}
