package io.newswatch.alert.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.newswatch.alert.testing.Alerts;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.PeersResource.InjectMail;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class MailDeliveryIT {
    private static final int MANY = 100;

    @Inject
    DeliveryFixture fixture;

    @InjectMail
    GreenMail mail;

    private final String address = UUID.randomUUID() + "@readers.example";

    @Test
    void anAlertArrivesOnceAsTextAndHtmlWithTheEvidenceHighlighted() throws Exception {
        // Given
        var alertId = UUID.randomUUID().toString();
        var channel = fixture.channel("email", address, "readers.example");

        // When
        var delivery = fixture.deliver(channel, Alerts.payload(alertId, channel.subscriptionId()));

        // Then
        var message = received(delivery);
        assertThat(message.getSubject()).isEqualTo("[CORE] NATO and Japan sign a pact");
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + alertId + "@watch.example>");
        assertThat(message.getHeader("References")).containsExactly("<story.story-1@watch.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(part(message, "text/html"))
                .contains("<mark style=\"background: #ffe58a\">NATO</mark>")
                .contains("Pacts &amp; &lt;partners&gt;")
                .doesNotContain("<img")
                .doesNotContain("They <b>");
        assertThat(part(message, "text/plain"))
                .contains("NATO and Japan sign a pact")
                .contains("https://news.example/pact")
                .contains("Pacts & <partners>");
    }

    @Test
    void aHostileTitleAddsNeitherHeadersNorMarkup() throws Exception {
        // Given
        var channel = fixture.channel("email", address, "readers.example");
        var title = "Pact\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>";
        var payload =
                Alerts.payload(UUID.randomUUID().toString(), channel.subscriptionId(), title, "javascript:alert(1)");

        // When
        var delivery = fixture.deliver(channel, payload);

        // Then
        var message = received(delivery);
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).doesNotContain("\n");
        assertThat(part(message, "text/html")).doesNotContain("<script>").doesNotContain("javascript:");
    }

    @Test
    void manyMailsAtOnceAllArriveAtTheFirstAttempt() {
        // Given
        var channels = Stream.generate(() -> fixture.channel("email", address, "readers.example"))
                .limit(MANY / 10)
                .toList();

        // When
        var deliveries = channels.stream()
                .flatMap(channel ->
                        Stream.generate(() -> fixture.deliver(channel)).limit(10))
                .toList();

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(deliveries).allSatisfy(delivery -> assertThat(fixture.state(delivery))
                        .as("%s %s", fixture.outcomes(delivery), fixture.lastError(delivery))
                        .isEqualTo("delivered")));
        assertThat(deliveries)
                .allSatisfy(delivery ->
                        assertThat(fixture.outcomes(delivery)).as(delivery).hasSize(1));
    }

    @Test
    void theUnsubscribeLinkAsksOnGetAndEndsTheChannelOnEachPost() throws Exception {
        // Given
        var channel = fixture.channel("email", address, "readers.example");
        var message = received(fixture.deliver(channel));
        var link = message.getHeader("List-Unsubscribe")[0];
        var path = link.substring(link.indexOf("/unsubscribe/"), link.length() - 1);

        // When
        given().get(path).then().statusCode(200).body(containsString("<button"));

        // Then
        assertThat(fixture.channelState(channel)).isEqualTo("active");
        for (int i = 0; i < 2; i++) {
            given().formParam("List-Unsubscribe", "One-Click").post(path).then().statusCode(200);
            assertThat(fixture.channelState(channel)).isEqualTo("disabled");
        }
        given().get(path.substring(0, path.length() - 3) + "AAA").then().statusCode(404);
        given().post("/unsubscribe/nonsense").then().statusCode(404);
    }

    private MimeMessage received(String delivery) throws MessagingException {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("delivered"));
        var mine = Arrays.stream(mail.getReceivedMessages())
                .filter(message ->
                        GreenMailUtil.getAddressList(addresses(message)).contains(address))
                .toList();
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private static Address[] addresses(MimeMessage message) {
        try {
            return message.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException("a received message has unreadable recipients", e);
        }
    }

    private static String part(MimeMessage message, String type) throws MessagingException, IOException {
        var parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
        }
        throw new AssertionError("no part " + type + " in " + List.of(message.getContentType()));
    }
}
