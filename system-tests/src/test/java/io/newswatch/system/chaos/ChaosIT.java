package io.newswatch.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A stream of news while services, broker and database are killed at random: nobody who asked for alerts can tell.
 * {@code -Dtest.seed=N} repeats a round as far as chance allows, {@code -Dtest.long=true} adds one that is ten
 * times longer.
 */
@ExtendWith(RunningNewswatch.class)
class ChaosIT {
    private static final System.Logger LOG = System.getLogger(ChaosIT.class.getName());
    private static final boolean LONG = Boolean.getBoolean("test.long");
    private static final Duration EVENTUALLY = Duration.ofMinutes(LONG ? 15 : 5);

    private final Newswatch newswatch;
    private final long seed = Long.getLong("test.seed", System.nanoTime() & 0xffffff);
    private Subscriber subscriber;
    private Witness witness;

    ChaosIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    /** How much happens in a round. */
    record Size(int articles, int faults) {}

    static Stream<Size> rounds() {
        var usual = new Size(1_000, 7);
        return LONG ? Stream.of(usual, new Size(10_000, 25)) : Stream.of(usual);
    }

    @BeforeEach
    void subscribe() {
        subscriber = Subscriber.byWebhookAndMail(newswatch, "Chaos");
        witness = new Witness(newswatch, subscriber);
    }

    @AfterEach
    void unsubscribe() {
        subscriber.close();
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void killsAtRandomLoseAndDoubleNothing(Size size) {
        var plan = Plan.of(seed, size.articles(), size.faults());
        var newsroom = new Newsroom(newswatch.ingest(), new Texts(seed + size.articles(), size.articles()), plan, seed);
        var began = Instant.now();
        LOG.log(System.Logger.Level.INFO, "-Dtest.seed={0} {1}", String.valueOf(seed), plan.faults());

        say(plan, newsroom);
        var said = Instant.now();

        await().atMost(EVENTUALLY)
                .pollInterval(Duration.ofSeconds(1 + size.articles() / 2_000))
                .untilAsserted(() -> assertThat(violations(newsroom))
                        .as("-Dtest.seed=" + seed + " " + plan.faults())
                        .isEmpty());
        LOG.log(
                System.Logger.Level.INFO,
                "{0} revisions, {1} kills, {2} alerts: said in {3}, settled in {4}",
                newsroom.said().size(),
                size.faults(),
                newsroom.due().size(),
                Duration.between(began, said),
                Duration.between(said, Instant.now()));
    }

    /** Something fails in each stretch, while news comes in; in the next, what was delivered by then goes on. */
    private void say(Plan plan, Newsroom newsroom) {
        var breaker = new Breaker(newswatch);
        try (var thread = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < plan.faults().size(); i++) {
                var fault = plan.faults().get(i);
                var stretch = plan.stretch(i);
                var mended = CompletableFuture.<Void>completedFuture(null);
                for (int batch = 0; batch < stretch.size(); batch++) {
                    if (batch == fault.before()) {
                        mended = CompletableFuture.runAsync(() -> breaker.strike(fault), thread);
                    }
                    newsroom.push(stretch.get(batch));
                    newsroom.goOn(witness.delivered());
                }
                mended.join();
                witness.collectMails();
            }
        }
    }

    private List<String> violations(Newsroom newsroom) throws SQLException {
        newsroom.goOn(witness.delivered());
        return Stream.concat(newsroom.waiting().stream(), RoundChecker.violations(witness.round(newsroom)).stream())
                .toList();
    }
}
