package io.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.mail.AlertMail.Piece;
import io.newswatch.alert.raise.AlertPayload.Excerpt;
import io.newswatch.alert.raise.AlertPayload.Reason;
import io.newswatch.alert.secret.Capabilities;
import io.newswatch.alert.testing.Alerts;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertMailTest {
    private static final PublicLinks LINKS = new PublicLinks(
            URI.create("https://watch.example"),
            Capabilities.withKey(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void theTitleIsCutWhereEvidenceBeginsAndEnds() {
        assertThat(AlertMail.marked("NATO and Japan", List.of(in("title", 9, 14), in("title", 0, 4))))
                .containsExactly(new Piece("NATO", true), new Piece(" and ", false), new Piece("Japan", true));
    }

    @Test
    void evidenceThatOverlapsOrLiesElsewhereOrOutsideIsLeftOut() {
        var reasons = List.of(in("title", 0, 8), in("title", 5, 10), in("body", 0, 2), in("title", 10, 99));
        assertThat(AlertMail.marked("NATO and Japan", reasons))
                .containsExactly(new Piece("NATO and", true), new Piece(" Japan", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "not an address", "/relative"})
    void onlyHttpAddressesBecomeLinks(String url) {
        assertThat(mail(url).articleLink()).isNull();
    }

    @Test
    void anHttpAddressBecomesALink() {
        assertThat(mail("https://news.example/1").articleLink()).isEqualTo("https://news.example/1");
    }

    @Test
    void idsAreStableAndMailsOfOneStoryShareAnAncestor() {
        var first = MailHeaders.of("raised", Alerts.payload("al1", "sub1"), "ch1", LINKS);
        var second = MailHeaders.of("updated", Alerts.payload("al2", "sub1"), "ch1", LINKS);
        assertThat(first).containsEntry("Message-ID", "<al1@watch.example>");
        assertThat(second).containsEntry("References", first.get("References"));
        assertThat(first)
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .containsEntry("Auto-Submitted", "auto-generated");
    }

    @Test
    void aTitleCannotAddHeaders() {
        var payload = Alerts.payload("al1", "sub1", "Pact\r\nBcc: victim@example.org", "https://news.example");
        assertThat(MailHeaders.subject("raised", payload)).isEqualTo("[CORE] Pact Bcc: victim@example.org");
    }

    private static AlertMail mail(String url) {
        var payload = Alerts.payload("al1", "sub1", "Title", url);
        return AlertMail.of(new AlertToTell("al1", "raised", "sub1", ""), payload, "ch1", LINKS);
    }

    private static Reason in(String field, int start, int end) {
        return new Reason("side-a", field, start, end, "text", "rule", new Excerpt("", ""));
    }
}
