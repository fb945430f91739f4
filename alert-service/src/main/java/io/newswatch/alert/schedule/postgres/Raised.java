package io.newswatch.alert.schedule.postgres;

import io.newswatch.alert.schedule.Decision;
import io.newswatch.alert.schedule.Peace;
import io.newswatch.alert.schedule.Schedule;
import io.newswatch.alert.schedule.Telling;
import java.time.LocalDate;

/** An alert that was just raised, with what its subscription wants now. */
record Raised(String alertId, String subscriptionId, boolean enabled, Peace peace, Telling telling) {
    /** Whether it may use a budget. */
    boolean isRationed() {
        return peace.budgetPerDay() != null && peace.schedule().mode() == Schedule.Mode.IMMEDIATE;
    }

    Ration ration() {
        return new Ration(subscriptionId, peace.dayOf(telling.at()));
    }

    Decision decide(int usedToday) {
        return enabled ? peace.decide(telling, usedToday) : new Decision.Suppressed("subscription-disabled");
    }

    /** One subscription's budget of one day. */
    record Ration(String subscriptionId, LocalDate day) {}
}
