package io.newswatch.system.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.system.history.History.Answer;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Numbered articles come in by every way while what takes them is killed again and again: none is lost, none doubled.
 * {@code -Dtest.seed=N} repeats a run as far as chance allows, {@code -Dtest.long=true} makes it ten times longer.
 */
@ExtendWith(RunningNewswatch.class)
class HistoryIT {
    private static final System.Logger LOG = System.getLogger(HistoryIT.class.getName());
    private static final boolean LONG = Boolean.getBoolean("test.long");
    private static final int NUMBERS = LONG ? 20_000 : 2_000;
    private static final int KILLS_OF_INGEST = LONG ? 20 : 4;
    private static final Duration AT_LEAST = Duration.ofSeconds(LONG ? 180 : 25);
    private static final Duration POLL_EVERY = Duration.ofSeconds(LONG ? 5 : 1);
    private static final Duration SETTLED = Duration.ofSeconds(LONG ? 600 : 240);

    private final Newswatch newswatch;
    private final long seed = Long.getLong("test.seed", System.nanoTime() & 0xffffff);
    private final Plan plan = Plan.of(seed, NUMBERS);
    private final Ledger ledger = new Ledger(seed, plan.said());
    private final Moments moments = new Moments();
    private NumberedNews news;
    private Subscriber subscriber;

    HistoryIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void subscribe() {
        news = new NumberedNews(plan.said(), ledger, moments, newswatch.ingest());
        news.subscribe(POLL_EVERY);
        subscriber = Subscriber.byWebhook(newswatch, "Numbers");
        awaitRead(Instant.EPOCH);
    }

    @AfterEach
    void unsubscribe() {
        news.close();
        subscriber.close();
    }

    @Test
    void killsDuringPollingAndPushingLoseAndDoubleNothing() {
        // Given
        var began = Instant.now();
        var publishers = Run.publishers(plan, ledger, new Sender(newswatch.ingest(), moments));
        var faults = plan.faults(KILLS_OF_INGEST);

        // When
        var answers = new Run(newswatch, news, publishers, moments, AT_LEAST)
                .say(plan.statements(numbered -> numbered.way() != Way.PUSHED), faults);
        var said = Instant.now();
        awaitRead(said);

        // Then
        await().atMost(SETTLED).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        HistoryChecker.violations(history(answers)))
                .as("-Dtest.seed=" + seed + " " + faults)
                .isEmpty());
        LOG.log(
                System.Logger.Level.INFO,
                "{0} numbers, seed {1}, {2} kills: said in {3}, settled in {4}, {5}",
                NUMBERS,
                String.valueOf(seed),
                faults.size(),
                Duration.between(began, said),
                Duration.between(said, Instant.now()),
                figures(history(answers)));
    }

    private void awaitRead(Instant since) {
        await().atMost(SETTLED).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> assertThat(
                        news.unreadSince(since))
                .as("-Dtest.seed=" + seed)
                .isEmpty());
    }

    private History history(List<Answer> answers) {
        var witness = new Witness(newswatch, ledger, subscriber);
        var kept = witness.kept();
        return new History(plan.said(), answers, kept, witness.announced(), witness.heard(kept));
    }

    private static String figures(History history) {
        return history.answers().size() + " answers, " + history.kept().size() + " revisions, "
                + history.announced().size() + " records, " + history.heard().size() + " alerts";
    }
}
