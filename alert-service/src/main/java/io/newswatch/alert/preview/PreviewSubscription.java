package io.newswatch.alert.preview;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.preview.PastArticles.PastArticle;
import io.newswatch.alert.preview.PastArticles.Shown;
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
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(days));
        var counting = new Counting(criteria, now);
        var complete = past.read(
                criteria.watched(),
                since,
                !criteria.query().equals(Condition.anything()),
                limits.mostArticles(),
                counting::look);
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
        private int articles;
        private Instant oldest;

        Counting(Criteria criteria, Instant now) {
            this.index = MatchIndex.compile(List.of(new Subscribed("preview", "", "", Instant.EPOCH, criteria)));
            this.now = now;
            this.oldest = now;
        }

        void look(PastArticle article) {
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
