package io.newswatch.console.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void tellsWhatBecameDifferentWithEachVersion() throws Exception {
        var json = JSON.readValue("""
                {"items":[
                  {"version":3,"at":"2026-11-03T10:00:00Z","author":{"id":"u1","name":"Ana"},"channels":["email"],
                   "subscription":{"id":"s","name":"Seas","minLevel":"RELATED","updates":"all","enabled":false,"query":"cable",
                     "schedule":{"mode":"hourly"}}},
                  {"version":2,"at":"2026-11-02T10:00:00Z","author":{"id":"u1","name":"Ana"},"channels":["feed"],
                   "subscription":{"id":"s","name":"Ports","minLevel":"CORE","updates":"material","enabled":true}},
                  {"version":1,"at":"2026-11-01T10:00:00Z","author":{"id":"u2","name":"Bo"},"channels":["feed"],
                   "subscription":{"id":"s","name":"Ports","minLevel":"CORE","updates":"material","enabled":true}}]}""", HistoryJson.class);

        var changes = History.of(json, new Words(Map.of(), Map.of(), Map.of()), Instant.parse("2026-11-03T10:05:00Z"))
                .changes();

        assertThat(changes).extracting(History.Change::by).containsExactly("Ana", "Ana", "Bo");
        assertThat(changes.getFirst().what())
                .containsExactly(
                        "Paused.",
                        "Renamed: it was “Ports”.",
                        "No longer asked for: Core coverage of NATO and the Asia-Pacific.",
                        "Asked for: Core and related coverage of NATO and the Asia-Pacific.",
                        "Words that must match: cable",
                        "A digest every hour.",
                        "Every further article of a story is told.",
                        "Sent by e-mail.",
                        "No longer sent by web feed.");
        assertThat(changes.get(1).what()).isEqualTo(List.of("Saved; what it asks for is the same."));
        assertThat(changes.getLast().what().getFirst()).startsWith("Made: Core coverage");
    }
}
