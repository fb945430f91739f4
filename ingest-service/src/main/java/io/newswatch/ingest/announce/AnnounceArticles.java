package io.newswatch.ingest.announce;

import io.newswatch.ingest.article.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Empties the outbox for as long as the service runs: woken by commits, after an outage by a pause that grows from one
 * try to the next. Runs on a thread of its own; {@link #stop} comes from another.
 *
 * <pre>
 *   await ──► pass ──► Idle, Done ──► await
 *               ├────► Done with more behind, Refused ──► pass
 *               └────► Unanswered, database away ──► pause ──► pass
 * </pre>
 */
public final class AnnounceArticles implements Runnable {
    private static final System.Logger LOG = System.getLogger(AnnounceArticles.class.getName());
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    private final Outbox outbox;
    private final ArticleAnnouncer announcer;
    private final Duration sweep;
    private final Duration longestPause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Duration pause = Duration.ZERO;

    /**
     * @param sweep how long a lost wake-up or the end of an embargo may go unnoticed
     * @param longestPause between two tries while the broker or the database is away
     */
    public AnnounceArticles(Outbox outbox, ArticleAnnouncer announcer, Duration sweep, Duration longestPause) {
        this.outbox = outbox;
        this.announcer = announcer;
        this.sweep = sweep;
        this.longestPause = longestPause;
    }

    @Override
    public void run() {
        while (!isStopped(Duration.ZERO)) {
            try {
                step();
            } catch (StoreUnavailableException e) {
                backOff("The outbox cannot be read; trying again until it can", e);
            } catch (RuntimeException e) {
                backOff("Announcing failed unexpectedly; trying again", e);
            }
        }
        outbox.close();
    }

    /** Ends the loop after the pass that is under way. */
    public void stop() {
        stopped.countDown();
    }

    private void step() {
        switch (outbox.pass(announcer)) {
            case Outbox.Pass.Idle idle -> {
                recovered();
                outbox.await(sweep);
            }
            case Outbox.Pass.Tried tried -> {
                switch (tried.result()) {
                    case Announcement.Done done -> {
                        recovered();
                        if (!tried.more()) {
                            outbox.await(sweep);
                        }
                    }
                    case Announcement.Refused refused ->
                        LOG.log(
                                System.Logger.Level.ERROR,
                                "An article was refused by the broker and will not be announced: articleId={0} revision={1} reason={2}",
                                refused.revision().articleId(),
                                refused.revision().revision(),
                                refused.reason());
                    case Announcement.Unanswered unanswered ->
                        backOff("The broker does not answer; articles wait in the outbox", unanswered.cause());
                }
            }
        }
    }

    private void recovered() {
        if (!pause.isZero()) {
            LOG.log(System.Logger.Level.INFO, "Announcing works again");
            pause = Duration.ZERO;
        }
    }

    private void backOff(String what, Exception cause) {
        if (pause.isZero()) {
            LOG.log(System.Logger.Level.WARNING, what, cause);
            pause = SHORTEST_PAUSE;
        } else {
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        }
        var unused = isStopped(pause);
    }

    private boolean isStopped(Duration within) {
        try {
            return stopped.await(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
            return true;
        }
    }
}
