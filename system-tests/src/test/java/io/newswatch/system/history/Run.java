package io.newswatch.system.history;

import static org.awaitility.Awaitility.await;

import io.newswatch.system.history.CarefulPublisher.Manner;
import io.newswatch.system.history.History.Answer;
import io.newswatch.system.history.History.Statement;
import io.newswatch.system.history.Plan.Fault;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Says everything: sites publish, publishers push, and parts are killed and started again, all at the same time. */
final class Run {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration TICK = Duration.ofMillis(50);

    private final Newswatch newswatch;
    private final NumberedNews news;
    private final Moments moments;
    private final Duration atLeast;
    private final List<CarefulPublisher> publishers;

    /** @param atLeast how long it takes, faults apart */
    Run(Newswatch newswatch, NumberedNews news, List<CarefulPublisher> publishers, Moments moments, Duration atLeast) {
        this.newswatch = newswatch;
        this.news = news;
        this.publishers = publishers;
        this.moments = moments;
        this.atLeast = atLeast;
    }

    /** Three publishers, each of which pushes in its manner. */
    static List<CarefulPublisher> publishers(Plan plan, Ledger ledger, Sender sender) {
        var publishers = new ArrayList<CarefulPublisher>();
        for (var manner : Manner.values()) {
            var statements = plan.statements(n -> n.way() == Way.PUSHED && Manner.of(n.number()) == manner);
            publishers.add(new CarefulPublisher(sender, ledger, manner, statements, plan.seed() + manner.ordinal()));
        }
        return publishers;
    }

    /** Returns when everything was said and what was killed runs again. */
    List<Answer> say(List<Statement> published, List<Fault> faults) {
        var threads = Executors.newScheduledThreadPool(publishers.size() + 2);
        try {
            var work = new ArrayList<CompletableFuture<Void>>();
            work.add(publish(threads, published));
            publishers.forEach(publisher -> work.add(push(threads, publisher)));
            work.add(CompletableFuture.runAsync(() -> faults.forEach(this::fail), threads));
            all(work).join();
        } finally {
            threads.shutdownNow();
        }
        return publishers.stream().flatMap(p -> p.answers().stream()).toList();
    }

    private CompletableFuture<Void> publish(ScheduledExecutorService threads, List<Statement> statements) {
        Iterator<Statement> rest = statements.iterator();
        var perTick = 1 + statements.size() * TICK.toMillis() / atLeast.toMillis();
        return repeat(threads, TICK, () -> {
            int published = 0;
            for (; published < perTick && rest.hasNext(); published++) {
                news.publish(rest.next());
            }
            moments.stated(published);
            return rest.hasNext();
        });
    }

    private CompletableFuture<Void> push(ScheduledExecutorService threads, CarefulPublisher publisher) {
        return repeat(threads, atLeast.dividedBy(1 + publisher.pushes()), () -> {
            if (publisher.left() > 0) {
                moments.stated(publisher.push());
            }
            return publisher.left() > 0;
        });
    }

    private void fail(Fault fault) {
        try {
            moments.awaitStatements(fault.after());
            moments.awaitNext(fault.moment(), SOON);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        await().pollDelay(Duration.ofMillis(fault.delayMillis())).until(() -> true);
        var servers = newswatch.servers();
        switch (fault.victim()) {
            case INGEST -> {
                newswatch.kill(Service.INGEST);
                newswatch.restart(Service.INGEST);
            }
            case DATABASE -> {
                servers.postgres().kill();
                servers.restartPostgres();
            }
            case BROKER -> {
                servers.kafka().kill();
                servers.restartKafka();
            }
        }
    }

    /** Repeats a step until it says that there is no more to do. */
    private static CompletableFuture<Void> repeat(
            ScheduledExecutorService threads, Duration pause, BooleanSupplier step) {
        var done = new CompletableFuture<Void>();
        var repeated = threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (!step.getAsBoolean()) {
                            done.complete(null);
                        }
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                },
                0,
                pause.toNanos(),
                TimeUnit.NANOSECONDS);
        return done.whenComplete((nothing, fault) -> repeated.cancel(false));
    }

    /** Ends with the first that fails. */
    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> work) {
        var all = CompletableFuture.allOf(work.toArray(CompletableFuture[]::new));
        work.forEach(part -> part.whenComplete((nothing, fault) -> {
            if (fault != null) {
                all.completeExceptionally(fault);
            }
        }));
        return all;
    }
}
