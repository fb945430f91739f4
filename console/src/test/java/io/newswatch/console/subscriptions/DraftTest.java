package io.newswatch.console.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.http.Answer;
import io.newswatch.console.taxonomy.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Words WORDS = new Words(Map.of("country:jp", "Japan", "org:x", "X, Inc"), Map.of(), Map.of());

    @Test
    void becomesWhatTheServiceWants() {
        var body = Draft.typed(Map.of(
                        "name", List.of(" Pacts "),
                        "minLevel", List.of("RELATED"),
                        "actors", List.of("japan, country:kr; Atlantis"),
                        "mode", List.of("weekly"),
                        "days", List.of("monday"),
                        "budgetPerDay", List.of("few"),
                        "channelType1", List.of("email"),
                        "channelTo1", List.of("ana@example.org"),
                        "urgent", List.of("on"),
                        "updates", List.of("all")))
                .body(Map.of(), WORDS);

        assertThat(body)
                .containsEntry("name", "Pacts")
                .containsEntry("urgent", true)
                .containsEntry("shadow", false)
                // What is no number is refused by the service, in its words.
                .containsEntry("budgetPerDay", "few")
                .containsEntry("schedule", Map.of("mode", "weekly", "days", List.of("monday")))
                .containsEntry("channels", List.of(Map.of("type", "email", "to", "ana@example.org")))
                .doesNotContainKeys("query", "quietHours", "version");
        assertThat(body.get("actors"))
                .isEqualTo(Map.of(
                        "any", List.of("country:jp", "country:kr", "Atlantis"), "all", List.of(), "none", List.of()));
    }

    @Test
    void keepsWhatTheFormDoesNotKnow() {
        Map<String, Object> existing = Map.of(
                "watch",
                "other",
                "enabled",
                false,
                "owner",
                "u1",
                "actors",
                Map.of("any", List.of("country:jp"), "all", List.of("org:x"), "none", List.of()),
                "channels",
                List.of(Map.of("id", "c1", "type", "feed"), Map.of("id", "c2", "type", "feed")));

        var body = Draft.typed(Map.of("removeChannel", List.of("c1"), "actors", List.of("")))
                .body(existing, WORDS);

        assertThat(body)
                .containsEntry("watch", "other")
                .containsEntry("enabled", false)
                .containsEntry("actors", Map.of("any", List.of(), "all", List.of("org:x"), "none", List.of()))
                .containsEntry("channels", List.of(Map.of("id", "c2", "type", "feed")))
                .doesNotContainKey("owner");
    }

    @Test
    void showsNamesUnlessACommaWouldCutThem() {
        var draft = Draft.fresh(Map.of("actors", List.of("country:jp", "org:x")), WORDS);

        assertThat(draft.text("actors")).isEqualTo("Japan, org:x");
        assertThat(draft.text("mode")).isEqualTo("immediate");
    }

    @Test
    void faultsStandAtTheirFields() {
        var faults = Faults.of(new Answer.Refused<>(
                400,
                "bad",
                List.of(
                        new Answer.Fault("/actors/none/0", "must be an actor"),
                        new Answer.Fault("/query", "ends too early"),
                        new Answer.Fault("/strange", "is unknown"))));

        assertThat(faults.at("notActors")).isEqualTo("Actors left out: must be an actor.");
        assertThat(faults.at("query")).isEqualTo("Query: ends too early.");
        assertThat(faults.at("actors")).isEmpty();
        assertThat(faults.general()).containsExactly("/strange: is unknown.");
    }
}
