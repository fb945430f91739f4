package io.newswatch.local.demo.news;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which articles are out at which time: the first ones when the edition opens, then one after each pause. Nothing runs
 * in between, and the same edition says the same after a restart.
 *
 * @param openedAt whole seconds, because that is all a feed can say
 */
public record Edition(List<SampleArticle> articles, Instant openedAt, Pace pace) {
    public Edition {
        articles = List.copyOf(articles);
        if (!openedAt.equals(openedAt.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("openedAt must be whole seconds, not " + openedAt);
        }
    }

    /**
     * How many articles come at once at the opening, and how long it takes until each further one.
     *
     * @param soon how many more come after one pause each
     * @param later the pause before each one after those
     */
    public record Pace(int atOnce, Duration pause, int soon, Duration later) {
        public Pace {
            if (atOnce < 0 || soon < 0 || isOdd(pause) || isOdd(later)) {
                throw new IllegalArgumentException("pace must be of whole seconds and not negative");
            }
        }

        /** Always the same pause. */
        public Pace(int atOnce, Duration pause) {
            this(atOnce, pause, 0, pause);
        }

        private static boolean isOdd(Duration pause) {
            return pause.isNegative() || !pause.equals(pause.truncatedTo(ChronoUnit.SECONDS));
        }

        /** From the opening until the article at this place is out. */
        private Duration until(int index) {
            int behind = Math.max(0, index - atOnce + 1);
            int quick = Math.min(behind, soon);
            return pause.multipliedBy(quick).plus(later.multipliedBy(behind - quick));
        }
    }

    /** What is out by then, the oldest first. */
    List<PublishedArticle> at(Instant now) {
        return IntStream.range(0, articles.size())
                .mapToObj(i -> new PublishedArticle(articles.get(i), publishedAt(i)))
                .filter(article -> !article.publishedAt().isAfter(now))
                .toList();
    }

    private Instant publishedAt(int index) {
        return openedAt.plus(pace.until(index));
    }
}
