package io.newswatch.alert.ledger.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.ledger.Books;
import io.newswatch.alert.ledger.Ledger;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Adds the books up now and then, for the gauge {@code newswatch_ledger_imbalance}. While the database is away the gauge
 * shows what was known last.
 */
@ApplicationScoped
class LedgerWatch {
    private static final Logger LOG = Logger.getLogger(LedgerWatch.class);
    private static final List<String> BALANCED = List.of("deliveries", "digests");

    private final Books books;
    private final InstantSource clock;
    private final LedgerConfig config;
    private final Map<String, AtomicLong> imbalances = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("ledger").unstarted(this::run);

    LedgerWatch(Books books, InstantSource clock, LedgerConfig config, MeterRegistry meters) {
        this.books = books;
        this.clock = clock;
        this.config = config;
        for (var book : BALANCED) {
            var imbalance = new AtomicLong();
            imbalances.put(book, imbalance);
            Gauge.builder("newswatch.ledger.imbalance", imbalance, AtomicLong::doubleValue)
                    .tag("book", book)
                    .description("What is missing or too much in a book; 0, or something was lost or doubled")
                    .register(meters);
        }
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopping.await(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            show(books.since(clock.instant().minus(config.window())));
        } catch (SQLException e) {
            LOG.warnf("The books cannot be read for now: cause=%s", e.getMessage());
        }
    }

    private void show(Ledger ledger) {
        for (var book : ledger.books()) {
            var known = imbalances.get(book.name());
            if (known != null && known.getAndSet(book.imbalance()) != book.imbalance() && book.imbalance() != 0) {
                LOG.errorf(
                        "A book does not balance: book=%s promised=%d entries=%s imbalance=%d",
                        book.name(), book.promised(), book.entries(), book.imbalance());
            }
        }
    }
}
