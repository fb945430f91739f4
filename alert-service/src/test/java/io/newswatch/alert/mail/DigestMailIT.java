package io.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.newswatch.alert.digest.DigestStore;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.PeersResource.InjectMail;
import io.newswatch.alert.testing.RaiseFixture;
import io.newswatch.alert.testing.RaiseFixture.Wanted;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class DigestMailIT {
    private static final Instant AT = Instant.parse("2040-01-14T11:00:00Z");

    @Inject
    RaiseFixture alerts;

    @Inject
    DigestStore digests;

    @InjectMail
    GreenMail mail;

    private final String address = UUID.randomUUID() + "@readers.example";

    @Test
    void aDigestArrivesAsOneMailWithEveryAlertEscapedAndAWayOut() throws Exception {
        // Given
        var subscription = Api.subscribe("""
                {"name":"Pacts & <partners>","schedule":{"mode":"daily","timezone":"Europe/Brussels"},
                 "channels":[{"type":"email","to":"%s"}]}""".formatted(address));
        var raised = alerts.raise(subscription, Wanted.core(105, AT));

        // When
        digests.compose(subscription, AT.plus(Duration.ofDays(1)));

        // Then
        await().atMost(Duration.ofSeconds(60)).until(() -> !received().isEmpty());
        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("[digest] 105 alerts: Pacts & <partners>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Message-ID")[0]).matches("<[0-9a-f]{32}@watch.example>");
        assertThat(message.getHeader("References")).containsExactly("<digests." + subscription + "@watch.example>");
        var html = part(message, "text/html");
        var text = part(message, "text/plain");
        assertThat(html)
                .contains("<mark style=\"background: #ffe58a\">NATO</mark>")
                .contains("Pacts &amp; &lt;partners&gt;")
                .contains("2040-01-15 08:00 (Europe/Brussels)")
                .doesNotContain("They <b>");
        assertThat(text).contains("NATO and Japan sign a pact").contains("https://watch.example/unsubscribe/");
        assertThat(raised)
                .allSatisfy(alert -> assertThat(html).contains("https://watch.example/alerts/" + alert))
                .allSatisfy(alert -> assertThat(text).contains("https://watch.example/alerts/" + alert));
    }

    private List<MimeMessage> received() {
        return Arrays.stream(mail.getReceivedMessages()).filter(this::isMine).toList();
    }

    private boolean isMine(Message message) {
        try {
            return GreenMailUtil.getAddressList(message.getAllRecipients()).contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException("a received message has unreadable recipients", e);
        }
    }

    private static String part(MimeMessage message, String type) throws Exception {
        var parts = (MimeMultipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i).getContent().toString();
            }
        }
        throw new AssertionError("no part " + type);
    }
}
