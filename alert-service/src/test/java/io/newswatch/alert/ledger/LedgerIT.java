package io.newswatch.alert.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.alert.digest.DigestStore;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.RaiseFixture;
import io.newswatch.alert.testing.RaiseFixture.Wanted;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class LedgerIT {
    private static final String MAIL = "\"channels\":[{\"type\":\"email\",\"to\":\"ledger@example.org\"}]";

    @Inject
    RaiseFixture alerts;

    @Inject
    DeliveryFixture fixture;

    @Inject
    DigestStore digests;

    @Test
    void everyPromiseIsFoundAgainAndWhatIsLostIsMissed() throws Exception {
        // Given: years ahead of what other tests raise, so that these books are about this test alone.
        var at = Instant.parse("2041-06-03T10:00:00Z");
        var daily = Api.subscribe("{\"name\":\"daily\",\"schedule\":{\"mode\":\"daily\"}," + MAIL + "}");
        var shadow = Api.subscribe("{\"name\":\"shadow\",\"shadow\":true," + MAIL + "}");
        var silent = Api.subscribe("{\"name\":\"silent\",\"channels\":[]}");
        var immediate = Api.subscribe("{\"name\":\"immediate\"," + MAIL + "}");
        var held = alerts.raise(daily, Wanted.core(3, at));
        alerts.raise(shadow, Wanted.core(2, at));
        alerts.raise(silent, Wanted.core(4, at));
        alerts.raise(immediate, Wanted.core(1, at));

        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(entries(at))
                .isEqualTo(Map.of("delivered", 1, "held:schedule", 3, "suppressed:shadow", 2)));
        assertThat(promised(at)).isEqualTo(6);
        assertThat(imbalance(at)).isZero();
        assertThat(digests.compose(daily, at.plus(Duration.ofDays(1)))).isEqualTo(DigestStore.Composed.DIGEST);
        assertThat(entries(at)).isEqualTo(Map.of("delivered", 1, "digested:schedule", 3, "suppressed:shadow", 2));
        assertThat(imbalance(at)).isZero();

        // When
        fixture.execute("DELETE FROM delivery WHERE alert_id = ?", held.getFirst());

        // Then
        assertThat(imbalance(at)).isEqualTo(1);
        fixture.execute(
                "DELETE FROM delivery WHERE alert_id IS NULL AND digest_id IN"
                        + " (SELECT id FROM digest WHERE subscription_id = ?)",
                daily);
        assertThat(imbalance(at)).isEqualTo(2);
        fixture.execute("DELETE FROM promise WHERE alert_id = ?", held.getLast());
        assertThat(imbalance(at)).isEqualTo(3);
    }

    @Test
    void onlyOperatorsReadIt() {
        Api.as(Api.token("ledger-analyst", "analyst"))
                .get("/api/v1/ledger")
                .then()
                .statusCode(403);
        Api.as(Api.token("ledger-operator", "operator"))
                .get("/api/v1/ledger")
                .then()
                .statusCode(200);
        Api.asAdmin().get("/api/v1/ledger?from=yesterday").then().statusCode(400);
    }

    @Test
    void theGaugeIsThereForEachBook() {
        assertThat(Api.asAdmin().get("/q/metrics").asString())
                .contains("newswatch_ledger_imbalance{book=\"deliveries\"")
                .contains("newswatch_ledger_imbalance{book=\"digests\"");
    }

    private static Map<String, Integer> entries(Instant from) {
        return path(from, "books.find { it.name == 'deliveries' }.entries");
    }

    private static int promised(Instant from) {
        return path(from, "books.find { it.name == 'deliveries' }.promised");
    }

    private static int imbalance(Instant from) {
        return path(from, "imbalance");
    }

    private static <T> T path(Instant from, String path) {
        return Api.asAdmin()
                .get("/api/v1/ledger?from=" + from)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
