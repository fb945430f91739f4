package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forty outlets bring one story, and readers are called once; then they hear what is new, and what was wrong. */
@ExtendWith(RunningNewswatch.class)
class StoriesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final int REPRINTS = 40;

    private final Newswatch newswatch;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Subscriber subscriber;

    StoriesIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void subscribe() {
        subscriber = Subscriber.byWebhook(newswatch, "Stories " + run);
    }

    @AfterEach
    void unsubscribe() {
        subscriber.close();
    }

    @Test
    void fortyReprintsAndThreePiecesOfNewsAreOneAlertAndThreeUpdates() {
        var title = "NATO and Australia agree to guard the port of Marrawah together";
        var body =
                "NATO and Australia agreed on Tuesday in Marrawah to guard the port together, after talks at the Tolmer"
                        + " yard. Captain Edwina Sandringham, who spoke for NATO, said that 12 boats would come before winter."
                        + "\n\nAustralia's envoy Lachlan Penhaligon called the Marrawah arrangement a beginning. Boats will take"
                        + " turns off Cape Grim, where a barrier was cut in spring by an anchor that nobody has owned up to.";
        push(article("first", title, body));
        awaitCalls(1);

        for (int n = 0; n < REPRINTS; n++) {
            push(article("reprint" + n, title, "(Coast Wire) " + body));
        }
        var rest =
                " Edwina Sandringham and Lachlan Penhaligon spoke at the Tolmer yard in Marrawah about boats off Cape"
                        + " Grim. NATO and Australia agreed to meet again.";
        push(article("news1", "NATO confirms agreement with Australia on Marrawah port", "NATO confirmed it." + rest));
        awaitCalls(2);
        push(article("news2", "NATO and Australia agree on 15 boats for Marrawah port", "There are 15 boats." + rest));
        awaitCalls(3);
        push(article("news3", "NATO and Australia call off agreement on Marrawah port", "It was called off." + rest));

        var calls = awaitCalls(4);
        assertThat(calls)
                .extracting(call -> call.body().get("type").asText())
                .containsExactly("alert.raised", "alert.updated", "alert.updated", "alert.updated");
        var story = calls.getLast().body().at("/data/story");
        assertThat(story.get("articles").asInt()).isEqualTo(REPRINTS + 4);
        var shown = newswatch
                .alert()
                .get("/api/v1/stories/" + story.get("id").asText())
                .body();
        assertThat(shown.get("members")).hasSize(REPRINTS + 4);
        assertThat(shown.get("copies").asInt()).isGreaterThanOrEqualTo(REPRINTS);
        assertThat(shown.get("updates")).isNotEmpty();
    }

    @Test
    void aCorrectedArticleReachesThoseWhoWereTold() {
        var title = "NATO and New Zealand agree on a weather ship for Okarito";
        var body =
                "NATO and New Zealand agreed on Monday that the weather ship Tarapunga will call at Okarito. Minister"
                        + " Ngaire Featherstone said that the ship would come in May.";
        push(article("corrected", title, body));
        awaitCalls(1);
        var later = Subscriber.byWebhook(newswatch, "Later " + run);
        try (later) {
            push(article("corrected", title, body.replace("in May", "in November")));

            var calls = awaitCalls(2);
            assertThat(calls.getLast().body().get("type").asText()).isEqualTo("alert.corrected");
            // To whoever was never told, the new text is news and no correction.
            assertThat(mine(later.received()))
                    .extracting(call -> call.body().get("type").asText())
                    .doesNotContain("alert.corrected");
        }
    }

    private JsonNode article(String outlet, String title, String body) {
        return JSON.createObjectNode()
                .put("url", "https://" + outlet + "-" + run + ".example/story")
                .put("title", title)
                .put("body", body);
    }

    private void push(JsonNode article) {
        var answer = newswatch.ingest().post("/api/v1/articles", article);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    }

    private List<Received> awaitCalls(int number) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(mine(subscriber.received())).hasSize(number));
        return mine(subscriber.received());
    }

    private List<Received> mine(List<Received> calls) {
        return calls.stream().filter(call -> call.url().contains(run)).toList();
    }
}
