package io.newswatch.alert.raise.wiring;

import io.newswatch.alert.raise.PlanEffects;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pure rules of raising from the settings. */
@Singleton
class RaiseWiring {
    @Produces
    @Singleton
    PlanEffects planEffects(RaiseConfig config) {
        return new PlanEffects(config.lateAfter());
    }
}
