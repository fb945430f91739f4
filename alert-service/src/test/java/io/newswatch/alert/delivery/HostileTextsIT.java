package io.newswatch.alert.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.rometools.rome.io.SyndFeedInput;
import com.standardwebhooks.Webhook;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.link.PublicLinks.FeedForm;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.testing.Alerts;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.DeliveryFixture.Channel;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.PeersResource.InjectMail;
import io.newswatch.contract.EventJson;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of texts that mean harm, told over every channel. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class HostileTextsIT {
    private static final WireMockServer RECEIVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private static final Pattern TAG = Pattern.compile("</?([^\\s/>]*)");
    private static final Set<String> OUR_TAGS = Set.of(
            "!doctype",
            "html",
            "head",
            "meta",
            "title",
            "body",
            "p",
            "h1",
            "h2",
            "mark",
            "a",
            "ul",
            "li",
            "span",
            "strong");
    private static final Pattern LINK_TARGET = Pattern.compile("(?:href|src)\\s*=\\s*[\"']?([^\"'>\\s]*)");
    private static final Pattern SLACK_MARKUP = Pattern.compile("<[^>]*>");
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}&&[^\u200B\u200C\u200D\r\n\t]]";

    @Inject
    DeliveryFixture fixture;

    @Inject
    PublicLinks links;

    @InjectMail
    GreenMail mail;

    private final String name = UUID.randomUUID().toString();
    private final String address = name + "@readers.example";

    @BeforeAll
    static void startReceiver() {
        RECEIVER.start();
        RECEIVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("ok")));
    }

    @AfterAll
    static void stopReceiver() {
        RECEIVER.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</h1></mark></p><a href='javascript:alert(1)'>x</a>",
                "]]></content></entry></feed><!-- &xxe; <!ENTITY a \"b\">",
                "Pact\r\nBcc: victim@example.org\r\nContent-Type: text/html\r\n\r\n<b>x</b>",
                "=?utf-8?B?QmNjOiB4QGV4YW1wbGUub3Jn?= =?utf-8?Q?=0D=0ABcc:_x?=",
                "<!channel> <!here> <!everyone> <@U024BE7LH> <#C024BE7LR|x> <!subteam^S1> @here @channel @all",
                "<https://evil.example|https://bank.example> <javascript:alert(1)|x> <mailto:x@example.org|y>",
                "![pixel](http://evil.example/p.png) [click](javascript:alert(1)) [a]: http://evil.example/",
                "```\n*bold* _slanted_ ~gone~ `code` ``` > quote",
                "evil\u202Etxt.exe\u2066 \u200Fright\u061C\u2069",
                "zero\u0000 bell\u0007 escape\u001B[31mred delete\u007F next\u0085line\u2028para\u2029end",
                "lone \uD800 surrogate \uFFFE and \uFFFF \uDC00 end",
                "{mail.unsubscribeLink} {#for x in mail.title}{x}{/for} ${7*7} %s %n {{7*7}}",
                "日本とNATO 👩\u200D👩\u200D👧 می\u200Cخواهم & \"partners\" 'x'"
            })
    void harmNobody(String text) throws Exception {
        // Given
        var subscription = fixture.subscription("admin");
        var webhook = fixture.channel(subscription, "webhook", RECEIVER.baseUrl() + "/hook/" + name, name);
        var slack = fixture.channel(subscription, "slack", RECEIVER.baseUrl() + "/slack/" + name, name + "s");
        var email = fixture.channel(subscription, "email", address, "readers.example");
        var feed = fixture.channel(subscription, "feed", "feed", "feed");

        // When
        for (var channel : List.of(webhook, slack, email, feed)) {
            deliver(channel, text);
        }

        // Then
        webhookTellsItAsItIs(text);
        slackShowsNoMarkupOfIt();
        mailHasOurHeadersAndOurTagsOnly();
        feedHasOurTagsOnly(feed, text);
    }

    private void deliver(Channel channel, String text) {
        AlertPayload payload = Alerts.hostile(UUID.randomUUID().toString(), channel.subscriptionId(), storable(text));
        var delivery = fixture.deliver(channel, payload);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(fixture.state(delivery))
                .as(fixture.lastError(delivery))
                .isEqualTo("delivered"));
    }

    /** PostgreSQL keeps neither zero bytes nor halves of characters, so no alert has them. */
    private static String storable(String text) {
        return text.codePoints()
                .filter(c -> c != 0 && Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void webhookTellsItAsItIs(String text) throws Exception {
        var request = only("/hook/" + name);
        new Webhook(DeliveryFixture.SECRET)
                .verify(
                        request.getBodyAsString(),
                        Map.of(
                                "webhook-id", List.of(request.getHeader("webhook-id")),
                                "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                                "webhook-signature", List.of(request.getHeader("webhook-signature"))));
        var json = EventJson.mapper().readTree(request.getBody());
        assertThat(json.at("/data/article/title").asText()).isEqualTo(storable(text));
    }

    private void slackShowsNoMarkupOfIt() throws Exception {
        var json = EventJson.mapper().readTree(only("/slack/" + name).getBody());
        var texts = new TreeSet<String>();
        texts.add(json.path("text").asText());
        json.path("blocks").forEach(block -> texts.add(block.at("/text/text").asText()));
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("https://news.example/hostile"));
        assertThat(texts).allSatisfy(text -> {
            assertThat(SLACK_MARKUP.matcher(text).results().map(found -> found.group()))
                    .allSatisfy(markup ->
                            assertThat(markup).matches("<https://(news\\.example|watch\\.example)/[^|<>]*\\|[^<>]*>"));
            assertThat(text.replaceAll(SLACK_MARKUP.pattern(), ""))
                    .doesNotContain("<")
                    .doesNotContain(">");
            assertThat(text).doesNotContain("@here").doesNotContain("@channel").doesNotContain("@all");
            assertThat(text).doesNotContain("](").doesNotContain("```").doesNotContainPattern(UNSEEN);
        });
    }

    private void mailHasOurHeadersAndOurTagsOnly() throws Exception {
        var message = Arrays.stream(mail.getReceivedMessages())
                .filter(received -> isMine(received))
                .findFirst()
                .orElseThrow();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(address));
        assertThat(Collections.list(message.getAllHeaders()).stream().map(header -> header.getName()))
                .contains("Message-ID", "References", "List-Unsubscribe", "List-Unsubscribe-Post")
                .doesNotContain("Bcc");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(message.getSubject()).doesNotContainPattern("[\\r\\n]").doesNotContainPattern(UNSEEN);
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        checkHtml(parts.getBodyPart(1).getContent().toString());
        var plain = parts.getBodyPart(0).getContent().toString();
        assertThat(plain.lines())
                .noneMatch(line -> line.startsWith("Bcc:"))
                .contains("To stop it: " + unsubscribe(plain));
        assertThat(plain).doesNotContainPattern(UNSEEN);
    }

    private static String unsubscribe(String plain) {
        return plain.replaceAll("(?s).*\nTo stop it: (https://watch\\.example/unsubscribe/\\S+).*", "$1");
    }

    private void feedHasOurTagsOnly(Channel channel, String text) throws Exception {
        var atom = given().get(links.feed(channel.id(), 0, FeedForm.ATOM).getPath())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var entries = new SyndFeedInput().build(new StringReader(atom)).getEntries();
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().getTitle()).isEqualTo(ForeignText.line(storable(text), 300));
        checkHtml(entries.getFirst().getContents().getFirst().getValue());
        var json = given().get(links.feed(channel.id(), 0, FeedForm.JSON).getPath())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var item = EventJson.mapper().readTree(json).at("/items/0");
        assertThat(item.path("title").asText()).isEqualTo(ForeignText.line(storable(text), 300));
        checkHtml(item.path("content_html").asText());
    }

    private static void checkHtml(String html) {
        assertThat(TAG.matcher(html).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)))
                .allSatisfy(tag -> assertThat(OUR_TAGS).contains(tag));
        assertThat(LINK_TARGET
                        .matcher(html.replaceAll(">[^<]*<", "><"))
                        .results()
                        .map(found -> found.group(1)))
                .allSatisfy(target -> assertThat(target).startsWith("https://"));
        assertThat(html).doesNotContainPattern(UNSEEN);
    }

    private static LoggedRequest only(String path) {
        var requests = RECEIVER.findAll(postRequestedFor(urlPathEqualTo(path)));
        assertThat(requests).hasSize(1);
        return requests.getFirst();
    }

    private boolean isMine(MimeMessage received) {
        try {
            return Arrays.toString(received.getAllRecipients()).contains(name);
        } catch (MessagingException e) {
            throw new IllegalStateException("a received message has unreadable recipients", e);
        }
    }
}
