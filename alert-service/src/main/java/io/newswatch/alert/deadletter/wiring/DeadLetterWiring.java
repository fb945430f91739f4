package io.newswatch.alert.deadletter.wiring;

import io.newswatch.alert.deadletter.HandleLetters;
import io.newswatch.alert.deadletter.Letters;
import io.newswatch.alert.deadletter.Quarantine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Wires the use case of dead letters. */
@ApplicationScoped
class DeadLetterWiring {
    @Produces
    @Singleton
    HandleLetters handleLetters(Letters letters, Quarantine quarantine, InstantSource clock) {
        return new HandleLetters(letters, quarantine, clock);
    }
}
