package io.newswatch.system.chaos;

import static org.awaitility.Awaitility.await;

import io.newswatch.system.chaos.Plan.Fault;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Service;
import java.time.Duration;

/** Kills a part as a crash would, and starts it again. */
record Breaker(Newswatch newswatch) {
    /** Returns when the part is ready again. */
    void strike(Fault fault) {
        await().pollDelay(Duration.ofMillis(fault.delayMillis())).until(() -> true);
        var servers = newswatch.servers();
        switch (fault.victim()) {
            case INGEST -> killed(Service.INGEST);
            case CLASSIFY -> killed(Service.CLASSIFY);
            case ALERT -> killed(Service.ALERT);
            case BROKER -> {
                servers.kafka().kill();
                servers.restartKafka();
            }
            case DATABASE -> {
                servers.postgres().kill();
                servers.restartPostgres();
            }
        }
    }

    private void killed(Service service) {
        newswatch.kill(service);
        newswatch.restart(service);
    }
}
