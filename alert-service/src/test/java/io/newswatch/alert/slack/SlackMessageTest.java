package io.newswatch.alert.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.secret.Capabilities;
import io.newswatch.alert.testing.Alerts;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackMessageTest {
    private static final PublicLinks LINKS = new PublicLinks(
            URI.create("https://watch.example"),
            Capabilities.withKey(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void saysWhatHappenedWhereAndWhy() throws IOException {
        var message = json(Alerts.payload("al1", "sub1"));

        assertThat(message.path("text").asText())
                .startsWith(
                        "*Alert · core*\n<https://news.example/pact|NATO and Japan sign a pact>\nThe Example, 2026-")
                .contains("\nA summary.\nWhy:\n• *NATO* and Japan sign a pact (side-a)")
                .contains("• They &lt;b&gt;*signed*&lt;/b&gt; it. (relation)")
                .contains("<https://watch.example/alerts/al1|open>");
        assertThat(message.path("blocks")).hasSize(4);
        assertThat(message.at("/blocks/0/text/type").asText()).isEqualTo("mrkdwn");
        assertThat(message.at("/blocks/3/type").asText()).isEqualTo("context");
        assertThat(message.path("unfurl_links").asBoolean(true)).isFalse();
    }

    @Test
    void anAddressOfAnotherSchemeIsNoLink() throws IOException {
        var message = json(Alerts.payload("al1", "sub1", "A pact", "javascript:alert(1)"));

        assertThat(message.toString()).doesNotContain("javascript");
        assertThat(message.path("text").asText()).startsWith("*Alert · core*\nA pact\n");
    }

    @Test
    void theLongestAlertStaysWithinEverybodysLimits() throws IOException {
        // Given
        var endless = "&<>".repeat(3_000);

        // When
        var message = json(Alerts.hostile("al1", "sub1", endless));

        // Then
        var lengths = new ArrayList<Integer>();
        message.path("blocks")
                .forEach(block -> lengths.add(block.at("/text/text").asText().length()));
        message.at("/blocks/3/elements")
                .forEach(element -> lengths.add(element.path("text").asText().length()));
        assertThat(lengths).filteredOn(length -> length > 100).hasSizeGreaterThanOrEqualTo(3);
        assertThat(lengths).allSatisfy(length -> assertThat(length).isLessThanOrEqualTo(3_000));
        assertThat(message.path("text").asText()).hasSizeLessThanOrEqualTo(5_000);
        assertThat(message.path("blocks").toString()).hasSizeLessThanOrEqualTo(13_000);
        assertThat(message.path("blocks").size()).isLessThanOrEqualTo(50);
    }

    @Test
    void aDigestShowsWhatThereIsRoomForAndCountsTheRest() throws IOException {
        // Given
        var entries = IntStream.range(0, 40)
                .mapToObj(i -> new Digest.Entry(
                        i == 0 ? "updated" : "raised",
                        "budget",
                        Alerts.payload(
                                "al" + i, "sub1", "<Pact> " + i + " " + "&".repeat(300), "https://news.example/")))
                .toList();
        var digest = new Digest(
                "d1",
                new AlertRaised.SubscriptionRef("sub1", "Pacts & <partners>"),
                new Digest.Period(Instant.EPOCH, Instant.EPOCH, "UTC"),
                entries,
                List.of(),
                List.of(new Digest.Omitted("withdrawn", 2)));

        // When
        var message = EventJson.mapper().readTree(EventJson.write(SlackMessage.of(digest, "ch1", LINKS)));

        // Then
        var lines = message.at("/blocks/1/text/text").asText();
        assertThat(message.at("/blocks/0/text/text").asText()).isEqualTo("*Digest · 42 alerts*");
        assertThat(lines).startsWith("• Update: <https://watch.example/alerts/al0|&lt;Pact&gt; 0 &amp;");
        assertThat(lines).hasSizeLessThanOrEqualTo(3_000);
        assertThat(lines.lines().filter(line -> line.startsWith("•")).count())
                .isEqualTo(42 - Integer.parseInt(lines.replaceAll("(?s).*\nand (\\d+) more.*", "$1")));
    }

    private static JsonNode json(AlertPayload payload) throws IOException {
        var alert = new AlertToTell(payload.alertId(), "raised", "sub1", Alerts.json(payload));
        var message = SlackMessage.of(alert, alert.content(), "ch1", LINKS);
        return EventJson.mapper().readTree(EventJson.write(message));
    }
}
