package io.newswatch.ingest.canary;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Plants one article in each stretch of time, through the same door as all others. Replicas need not agree who does it: in
 * one stretch all of them would plant the same article, and the second one is a duplicate. For one thread.
 */
public final class PlantCanaries {
    private final ArticleStore store;
    private final InstantSource clock;
    private final long stretchMillis;
    private long planted;

    /** Begins with the next stretch: a service that is started has other things to do. */
    public PlantCanaries(ArticleStore store, Duration every, InstantSource clock) {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("Canaries are planted every so often, not every " + every);
        }
        this.store = store;
        this.clock = clock;
        this.stretchMillis = every.toMillis();
        this.planted = current();
    }

    /**
     * Plants the article of the current stretch if that is not done yet; whether it was this call that did it. When it
     * throws {@link io.newswatch.ingest.article.StoreUnavailableException}, the next call tries again.
     */
    public boolean plantIfDue() {
        var current = current();
        if (current <= planted) {
            return false;
        }
        var canary = new Canary(current, Instant.ofEpochMilli(current * stretchMillis));
        var taken = store.take(List.of(Draft.pushed(canary.submission(), clock.instant())));
        planted = current;
        return taken.getFirst().verdict() == Verdict.ACCEPTED;
    }

    private long current() {
        return Math.floorDiv(clock.millis(), stretchMillis);
    }
}
