package io.newswatch.alert.delivery.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.alert.delivery.AttemptDelivery;
import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.delivery.DeliveryLog;
import io.newswatch.alert.delivery.DeliveryLoop;
import io.newswatch.alert.delivery.DeliveryQueue.Lease;
import io.newswatch.alert.delivery.DeliveryRules;
import io.newswatch.alert.delivery.Patience;
import io.newswatch.alert.delivery.RetrySchedule;
import io.newswatch.alert.delivery.Rotation;
import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.delivery.postgres.ChannelsInPostgres;
import io.newswatch.alert.delivery.postgres.Confirmations;
import io.newswatch.alert.delivery.postgres.Hopeless;
import io.newswatch.alert.delivery.postgres.LogInPostgres;
import io.newswatch.alert.delivery.postgres.QueueInPostgres;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.secret.Capabilities;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.edge.tracing.Tracing;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Makes the parts of delivery known to each other. */
@Singleton
class DeliveryWiring {
    private final DeliveryConfig config;
    private final InstantSource clock;

    DeliveryWiring(DeliveryConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    AttemptDelivery attempts(@All List<Sender> senders) {
        var schedule = new RetrySchedule(config.shortestPause(), config.longestPause(), config.giveUpAfter());
        return new AttemptDelivery(senders, new DeliveryRules(schedule, new SecureRandom()), clock);
    }

    @Produces
    @Singleton
    DeliveryLoop loop(
            DataSource database,
            Transactions transactions,
            AttemptDelivery attempts,
            MeterRegistry registry,
            Tracing tracing) {
        var owner = "alert-service-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        var settings = new DeliveryLoop.Settings(
                new Lease(owner, config.lease()),
                config.inParallel(),
                config.perHost(),
                config.sweepEvery(),
                config.grace());
        var queue = new QueueInPostgres(
                database, transactions, clock, new Hopeless(config.hopelessAfter(), config.hopelessFailures()));
        var observer = new DeliveryTraces(new DeliveryMetrics(registry, clock), tracing, clock);
        return new DeliveryLoop(queue, attempts, observer, clock, settings);
    }

    @Produces
    @Singleton
    DeliveryLog log(Sql sql) {
        return new LogInPostgres(sql);
    }

    @Produces
    @Singleton
    ChannelStore channels(Sql sql, Confirmations confirmations, SecretBox box) {
        return new ChannelsInPostgres(sql, confirmations, box);
    }

    @Produces
    @Singleton
    Confirmations confirmations(Capabilities capabilities) {
        return new Confirmations(capabilities, config.confirmationsAnAddress(), config.confirmationsAnOwner());
    }

    @Produces
    @Singleton
    Patience patience() {
        return new Patience(config.answerWithin());
    }

    @Produces
    @Singleton
    Rotation rotation() {
        return new Rotation(config.secretOverlap());
    }
}
