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

    /** How many articles come at once at the opening, and how long it takes until each further one. */
    public record Pace(int atOnce, Duration pause) {
        public Pace {
            if (atOnce < 0 || pause.isNegative() || !pause.equals(pause.truncatedTo(ChronoUnit.SECONDS))) {
                throw new IllegalArgumentException("pace must be of whole seconds and not negative");
            }
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
        return openedAt.plus(pace.pause().multipliedBy(Math.max(0, index - pace.atOnce() + 1)));
    }
}
