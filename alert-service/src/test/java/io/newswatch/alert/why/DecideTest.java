package io.newswatch.alert.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.Criteria.Watched;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.why.Decide.Asked;
import io.newswatch.alert.why.Told.Delivery;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecideTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Criteria CORE_ONLY = new Criteria(
            new Watched("nato-asia-pacific", Level.CORE),
            IdFilter.ANYTHING,
            IdFilter.ANYTHING,
            IdFilter.ANYTHING,
            Set.of(),
            Set.of());
    private static final Asked ASKED = new Asked(CORE_ONLY, true, NOON.minusSeconds(60));

    @Test
    void anAlertOnTheArticleItselfIsTheAnswerWhateverElseHolds() {
        var alert = told("mine", "a1");

        var answer = Decide.on(trace("backfill"), ASKED, Level.NONE, List.of("actors"), List.of(alert));

        assertThat(answer).isEqualTo(new Answer.ToldOf(alert));
    }

    @Test
    void theFirstGateThatStoppedItIsNamed() {
        var live = trace("live");

        assertThat(Decide.on(trace("backfill"), ASKED, Level.CORE, List.of(), List.of()))
                .isEqualTo(new Answer.NotLive("backfill"));
        assertThat(Decide.on(live, ASKED, Level.RELATED, List.of("query"), List.of()))
                .isEqualTo(new Answer.BelowLevel(Level.RELATED, 0.4, Level.CORE));
        assertThat(Decide.on(live, ASKED, Level.CORE, List.of("actors", "query"), List.of()))
                .isEqualTo(new Answer.NotAskedFor(List.of("actors", "query")));
        assertThat(Decide.on(live, ASKED, Level.CORE, List.of(), List.of(told("earlier", "a2"))))
                .isEqualTo(new Answer.SameStory(told("earlier", "a2")));
        assertThat(Decide.on(live, new Asked(CORE_ONLY, false, NOON), Level.CORE, List.of(), List.of()))
                .isEqualTo(new Answer.SwitchedOff());
        assertThat(Decide.on(live, new Asked(CORE_ONLY, true, NOON.plusSeconds(1)), Level.CORE, List.of(), List.of()))
                .isEqualTo(new Answer.BeforeSubscription(NOON, NOON.plusSeconds(1)));
        assertThat(Decide.on(live, ASKED, Level.CORE, List.of(), List.of())).isEqualTo(new Answer.ChangedSince());
    }

    @Test
    void aWithdrawnArticleIsWithdrawnBeforeAnythingElseIsAsked() {
        var kept = new Trace.Kept(null, null, "live", NOON, NOON, NOON);
        var trace = new Trace("a1", new Trace.Booked(2, Level.NONE, 0, "withdrawn", NOON), Optional.of(kept));

        assertThat(Decide.on(trace, ASKED, Level.NONE, List.of(), List.of())).isEqualTo(new Answer.Withdrawn(NOON));
    }

    @Test
    void theBestDeliveryOfAnAlertGivesTheGate() {
        assertThat(gate(delivery("failed", null), delivery("delivered", null))).isEqualTo("delivered");
        assertThat(gate(delivery("suppressed", "shadow"))).isEqualTo("suppressed");
        assertThat(gate(delivery("held", "quiet-hours"))).isEqualTo("held");
        assertThat(gate(delivery("digested", "budget"))).isEqualTo("in-digest");
        assertThat(gate()).isEqualTo("no-channel");
    }

    @Test
    void theSentenceSaysWhatWaitsForWhatAndWhy() {
        var told = new Told("x", "s", "a1", "raised", NOON, List.of(delivery("held", "quiet-hours")));

        assertThat(Explained.of(new Answer.ToldOf(told)).sentence())
                .contains("waits")
                .contains("webhook")
                .contains(NOON.toString())
                .contains("quiet-hours");
    }

    private static String gate(Delivery... deliveries) {
        return Explained.of(new Answer.ToldOf(new Told("x", "s", "a1", "raised", NOON, List.of(deliveries))))
                .gate();
    }

    private static Delivery delivery(String state, String reason) {
        return new Delivery("webhook", state, reason, null, NOON);
    }

    private static Told told(String alert, String article) {
        return new Told(alert, "story", article, "raised", NOON, List.of());
    }

    private static Trace trace(String origin) {
        var kept = new Trace.Kept("Pact", null, origin, NOON, NOON, null);
        return new Trace("a1", new Trace.Booked(1, Level.RELATED, 0.4, "archived", NOON), Optional.of(kept));
    }
}
