package io.newswatch.alert.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.secret.Capabilities;
import io.newswatch.alert.testing.Alerts;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {
    private static final PublicLinks LINKS = new PublicLinks(
            URI.create("https://watch.example/"),
            Capabilities.withKey(Base64.getEncoder().encodeToString(new byte[32])));
    private static final AlertToTell ALERT =
            new AlertToTell("al1", "raised", "sub1", Alerts.json(Alerts.payload("al1", "sub1")));

    @Test
    void isTheSameToTheByteEachTime() {
        assertThat(WebhookBody.of(ALERT, "ch1", LINKS)).isEqualTo(WebhookBody.of(ALERT, "ch1", LINKS));
    }

    @Test
    void hasTheFieldsOfTheInterface() throws IOException {
        var json = new ObjectMapper().readTree(WebhookBody.of(ALERT, "ch1", LINKS));
        assertThat(json.path("type").asText()).isEqualTo("alert.raised");
        assertThat(json.path("timestamp").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(json.path("data").fieldNames())
                .toIterable()
                .containsExactly("alertId", "subscription", "story", "article", "level", "why", "links", "timeline");
        assertThat(json.at("/data/why/for/0/text").asText()).isEqualTo("NATO");
        assertThat(json.at("/data/links/console").asText()).isEqualTo("https://watch.example/alerts/al1");
        assertThat(json.at("/data/links/article").asText()).isEqualTo("https://news.example/pact");
        assertThat(json.at("/data/links/feedback").asText()).isEqualTo("https://watch.example/alerts/al1#feedback");
    }

    @Test
    void itsUnsubscribeLinkLeadsBackToTheChannel() throws IOException {
        var link = new ObjectMapper()
                .readTree(WebhookBody.of(ALERT, "ch1", LINKS))
                .at("/data/links/unsubscribe")
                .asText();
        assertThat(LINKS.channelToUnsubscribe(link.substring(link.lastIndexOf('/') + 1)))
                .contains("ch1");
    }
}
