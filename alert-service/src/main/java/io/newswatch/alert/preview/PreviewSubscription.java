package io.newswatch.alert.preview;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.NeededWords;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.preview.PastArticles.PastArticle;
import io.newswatch.alert.preview.PastArticles.Shown;
import io.newswatch.alert.preview.PastArticles.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tries criteria on the archive with the very matcher that will judge new articles. Safe for use by several threads. */
public final class PreviewSubscription {
    private static final int SAMPLE = 10;
    private static final double HOURS_A_DAY = 24;
    private static final int DAYS_OF_A_GLANCE = 7;
    private static final int MOST_OF_A_GLANCE = 2_000;
    private static final Duration LENGTH_OF_A_GLANCE = Duration.ofMillis(500);

    private final PastArticles past;
    private final InstantSource clock;
    private final Limits limits;

    public PreviewSubscription(PastArticles past, InstantSource clock, Limits limits) {
        this.past = past;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * How far a preview goes.
     *
     * @param mostArticles articles of the archive that are looked at
     * @param tooManyADay more alerts a day than this are too many
     */
    public record Limits(int mostArticles, double tooManyADay) {}

    /** What the criteria would have brought in the last days. */
    public Preview of(Criteria criteria, int days) {
        return of(criteria, days, limits.mostArticles(), Duration.ofDays(1));
    }

    /** What they would have brought in the last week, or in as much of it as can be looked at in a moment. */
    public Preview atAGlance(Criteria criteria) {
        return of(criteria, DAYS_OF_A_GLANCE, Math.min(MOST_OF_A_GLANCE, limits.mostArticles()), LENGTH_OF_A_GLANCE);
    }

    /** More alerts a day than this are too many. */
    public double tooManyADay() {
        return limits.tooManyADay();
    }

    private Preview of(Criteria criteria, int days, int most, Duration patience) {
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(days));
        var counting = new Counting(criteria, now);
        var words =
                new Words(NeededWords.of(criteria.query()), !criteria.query().equals(Condition.anything()));
        var complete = past.read(criteria.watched(), since, words, article -> {
            counting.look(article);
            return counting.looked < most && clock.instant().isBefore(now.plus(patience));
        });
        var spanned = complete ? Duration.ofDays(days) : counting.spanned();
        var perDay = counting.stories.size() / Math.max(1, spanned.toHours() / HOURS_A_DAY);
        return new Preview(
                days,
                counting.articles,
                counting.stories.size(),
                Math.round(perDay * 100) / 100.0,
                perDay > limits.tooManyADay(),
                complete,
                counting.sample);
    }

    /** Counts while the archive is read. */
    private static final class Counting {
        private final MatchIndex index;
        private final Instant now;
        private final Set<String> stories = new HashSet<>();
        private final List<Shown> sample = new ArrayList<>();
        private int looked;
        private int articles;
        private Instant oldest;

        Counting(Criteria criteria, Instant now) {
            this.index = MatchIndex.compile(List.of(new Subscribed("preview", "", "", Instant.EPOCH, criteria)));
            this.now = now;
            this.oldest = now;
        }

        void look(PastArticle article) {
            looked++;
            oldest = article.shown().firstSeenAt();
            if (index.matches(article.traits()).isEmpty()) {
                return;
            }
            articles++;
            if (stories.add(article.storyId()) && sample.size() < SAMPLE) {
                sample.add(article.shown());
            }
        }

        Duration spanned() {
            return Duration.between(oldest, now);
        }
    }
}
