package io.newswatch.alert.digest.wiring;

import io.newswatch.alert.digest.DigestLoop;
import io.newswatch.alert.digest.DigestStore;
import io.newswatch.alert.digest.postgres.Contents;
import io.newswatch.alert.digest.postgres.DigestsInPostgres;
import io.newswatch.alert.postgres.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the parts of digests known to each other. */
@Singleton
class DigestWiring {
    @Produces
    @Singleton
    DigestStore store(Transactions transactions, DigestConfig config) {
        return new DigestsInPostgres(transactions, new Contents(config.inFull(), config.inShort()));
    }

    @Produces
    @Singleton
    DigestLoop loop(DigestStore store, InstantSource clock, DigestConfig config) {
        return new DigestLoop(store, clock, config.lookEvery());
    }
}
