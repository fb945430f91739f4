package io.newswatch.alert.testing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock of the service in tests: it goes on from wherever a test sets it, and from the present until then. */
@Singleton
public class SettableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    public void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
    }

    /** Shows the present again, as every other test expects. */
    public void reset() {
        ahead = Duration.ZERO;
    }
}
