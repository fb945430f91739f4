package io.newswatch.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mailbox with real SMTP and real HTTP. */
class MailboxIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private Mailbox mailbox;

    @BeforeEach
    void startMailbox() throws IOException {
        mailbox = Mailbox.start("127.0.0.1", 0, 0);
    }

    @AfterEach
    void stopMailbox() {
        mailbox.close();
        client.close();
    }

    @Test
    void aMailIsGivenOutWithItsHeadersAndBothItsTexts() throws Exception {
        send(mail("NATO и Япония", "reader@demo.newswatch.test", "second@demo.newswatch.test"));

        var mails = messages();

        assertThat(mails).hasSize(1);
        var mail = mails.get(0);
        assertThat(mail.path("from").asText()).isEqualTo("newswatch@localhost");
        assertThat(mail.path("to"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("reader@demo.newswatch.test", "second@demo.newswatch.test");
        assertThat(mail.path("subject").asText()).isEqualTo("NATO и Япония");
        assertThat(mail.path("text").asText()).isEqualTo("plain 北约");
        assertThat(mail.path("html").asText()).contains("<script>");
        assertThat(mail.path("headers").path("List-Unsubscribe").path(0).asText())
                .isEqualTo("<https://example.org/u>");
    }

    @Test
    void theSendersHtmlIsShownOnlyInASandbox() throws Exception {
        send(mail("<b>subject</b>", "reader@demo.newswatch.test"));

        var page = get("/messages/1");
        var html = get("/messages/1/html");

        assertThat(page.body())
                .contains("&#60;b&#62;subject")
                .doesNotContain("<b>subject")
                .contains("<iframe sandbox ");
        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(html.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
        assertThat(get("/messages/1/raw").body()).contains("Subject:");
        assertThat(get("/").body()).contains("/messages/1");
    }

    @Test
    void onlyTheLastThousandAreKept() throws Exception {
        var session = session();
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 1; i <= 1002; i++) {
                var message = new MimeMessage(session);
                message.setSubject("mail " + i);
                message.setText("text");
                transport.sendMessage(message, InternetAddress.parse("reader@demo.newswatch.test"));
            }
        }

        var mails = messages();

        assertThat(mails).hasSize(1000);
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("mail 1002");
        assertThat(mails.get(999).path("subject").asText()).isEqualTo("mail 3");
    }

    @Test
    void deletingLeavesNothing() throws Exception {
        send(mail("subject", "reader@demo.newswatch.test"));

        var request = HttpRequest.newBuilder(uri("/api/messages")).DELETE().build();
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(messages()).isEmpty();
        assertThat(get("/messages/1").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortInUseIsAnError() {
        assertThatThrownBy(() -> Mailbox.start("127.0.0.1", mailbox.smtpPort(), 0))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Mailbox.start("127.0.0.1", 0, mailbox.webPort()))
                .isInstanceOf(IOException.class);
    }

    private MimeMessage mail(String subject, String... recipients) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom("newswatch@localhost");
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setHeader("List-Unsubscribe", "<https://example.org/u>");
        var text = new MimeBodyPart();
        text.setText("plain 北约", StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setText("<p>html</p><script>alert(1)</script>", StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private static void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
    }

    private Session session() {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        settings.setProperty("mail.from", "newswatch@localhost");
        return Session.getInstance(settings);
    }

    private JsonNode messages() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get("/api/messages").body()).path("items");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + mailbox.webPort() + path);
    }
}
