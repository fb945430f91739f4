package io.newswatch.alert.delivery.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.alert.testing.PeersResource.InjectMail;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class ChannelApiIT {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions/";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final WireMockServer RECEIVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    @Inject
    DeliveryFixture fixture;

    @InjectMail
    GreenMail mail;

    private final String name = UUID.randomUUID().toString();
    private final String address = name + "@readers.example";
    private final String path = "/hook/" + name;

    @BeforeAll
    static void startReceiver() {
        RECEIVER.start();
    }

    @AfterAll
    static void stopReceiver() {
        RECEIVER.stop();
    }

    @Test
    void anAddressIsAskedFirstAndGetsAlertsOnceItsReaderAgreed() throws Exception {
        // Given
        var analyst = Api.token("analyst-" + name, "analyst");
        var made = subscribe(analyst, "{\"type\":\"email\",\"to\":\"" + address + "\"}");
        var subscription = made.getString("id");
        var channel = made.getString("channels[0].id");
        assertThat(made.getString("channels[0].state")).isEqualTo("unconfirmed");
        assertThat(made.getString("channels[0].reason")).contains("has been asked");

        // When
        var early = fixture.deliver(fixture.known(channel));
        var question = await().atMost(SOON)
                .until(() -> mailsTo(address), mails -> !mails.isEmpty())
                .getFirst();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(early)).isEqualTo("suppressed"));
        assertThat(fixture.lastError(early)).isEqualTo("the channel is unconfirmed");
        assertThat(question.getSubject()).contains("do you want the alerts");
        var link = path(question, "/confirm/");

        // When
        given().get(link).then().statusCode(200).body(containsString("<button"));
        assertThat(fixture.channelState(fixture.known(channel))).isEqualTo("unconfirmed");
        given().post(link).then().statusCode(200);
        given().post(link).then().statusCode(200);

        // Then
        Api.as(analyst)
                .get(SUBSCRIPTIONS + subscription)
                .then()
                .body("channels[0].state", equalTo("active"))
                .body("channels[0].reason", nullValue());
        var delivery = fixture.deliver(fixture.known(channel));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("delivered"));
        assertThat(mailsTo(address)).hasSize(2);
        given().get("/confirm/nonsense").then().statusCode(404);
    }

    @Test
    void nobodyCanHaveAnAddressFloodedWithQuestions() throws Exception {
        // Given
        var first = Api.token("one-" + name, "analyst");
        var second = Api.token("two-" + name, "analyst");
        var channel = "{\"type\":\"email\",\"to\":\"" + address + "\"}";
        var made = subscribe(first, channel);
        var confirm = channelPath(made) + "/confirm";
        Api.as(first).post(confirm).then().statusCode(202).body("state", equalTo("unconfirmed"));
        Api.as(second).post(confirm).then().statusCode(404);

        // When
        subscribe(second, channel.replace(address, address.toUpperCase(Locale.ROOT)));

        // Then
        Api.as(first)
                .post(confirm)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json");
        var late = subscribe(second, channel);
        assertThat(late.getString("channels[0].state")).isEqualTo("unconfirmed");
        assertThat(late.getString("channels[0].reason")).contains("asked often lately");
        await().atMost(SOON).until(() -> mailsTo(address).size() >= 2);
        assertThat(mailsTo(address)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whoUnsubscribedMustAgreeAgainWhoeverAsks() throws Exception {
        // Given
        var made = JsonPath.from(Api.asAdmin()
                .body(body("{\"type\":\"email\",\"to\":\"" + address + "\"}"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .asString());
        var channel = made.getString("channels[0].id");
        assertThat(made.getString("channels[0].state")).isEqualTo("active");
        var delivery = fixture.deliver(fixture.known(channel));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("delivered"));
        var header = mailsTo(address).getFirst().getHeader("List-Unsubscribe")[0];
        given().post(header.substring(header.indexOf("/unsubscribe/"), header.length() - 1))
                .then()
                .statusCode(200);
        Api.asAdmin()
                .get(SUBSCRIPTIONS + made.getString("id"))
                .then()
                .body("channels[0].state", equalTo("disabled"))
                .body("channels[0].reason", equalTo("its reader unsubscribed"));

        // When
        Api.asAdmin().post(channelPath(made) + "/confirm").then().statusCode(202);

        // Then
        var mails = await().atMost(SOON).until(() -> mailsTo(address), list -> list.size() == 2);
        given().post(path(mails.getLast(), "/confirm/")).then().statusCode(200);
        Api.asAdmin().get(SUBSCRIPTIONS + made.getString("id")).then().body("channels[0].state", equalTo("active"));
    }

    @Test
    void theOwnerIsToldThatAChannelWasClosedAndOpensItAgain() throws Exception {
        // Given
        receiverAnswers(410);
        var made = JsonPath.from(Api.asAdmin()
                .body(body("{\"type\":\"webhook\",\"url\":\"" + RECEIVER.baseUrl() + path + "\"},"
                        + "{\"type\":\"email\",\"to\":\"" + address + "\"}"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .asString());
        fixture.execute(
                "UPDATE channel SET created_at = '2020-01-01T00:00:00Z' WHERE id = ?",
                made.getString("channels[1].id"));

        // When
        var delivery = fixture.deliver(fixture.known(made.getString("channels[0].id")));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("failed"));
        Api.asAdmin()
                .get(SUBSCRIPTIONS + made.getString("id"))
                .then()
                .body("channels[0].state", equalTo("disabled"))
                .body("channels[0].reason", containsString("410"))
                .body("channels[0].since", notNullValue());
        var notice = await().atMost(SOON)
                .until(() -> mailsTo(address), list -> !list.isEmpty())
                .getFirst();
        assertThat(notice.getSubject()).contains("was closed");
        assertThat(GreenMailUtil.getBody(notice)).contains("410");
        fixture.execute("UPDATE channel SET created_at = now() WHERE id = ?", made.getString("channels[1].id"));

        // When
        receiverAnswers(200);
        Api.asAdmin()
                .post(channelPath(made) + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("active"));
        Api.asAdmin().post("/api/v1/deliveries/" + delivery + "/retry").then().statusCode(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("delivered"));
    }

    @Test
    void whileASecretIsReplacedBothSign() throws Exception {
        // Given
        receiverAnswers(200);
        var made = JsonPath.from(Api.asAdmin()
                .body(body("{\"type\":\"webhook\",\"url\":\"" + RECEIVER.baseUrl() + path + "\"}"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .asString());
        var channel = made.getString("channels[0].id");
        var old = made.getString("channels[0].secret");

        // When
        var fresh = Api.asAdmin()
                .post(channelPath(made) + "/rotate")
                .then()
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("previousUntil", notNullValue())
                .extract()
                .<String>path("secret");
        delivered(channel);

        // Then
        assertThat(fresh).isNotEqualTo(old);
        verify(old, requests().getLast());
        verify(fresh, requests().getLast());
        assertThat(requests().getLast().getHeader("webhook-signature").split(" "))
                .hasSize(2);
        Api.asAdmin().get(SUBSCRIPTIONS + made.getString("id")).then().body(not(containsString("whsec_")));

        // When
        fixture.execute("UPDATE channel SET previous_secret_until = now() WHERE id = ?", channel);
        delivered(channel);

        // Then
        verify(fresh, requests().getLast());
        assertThatThrownBy(() -> verify(old, requests().getLast())).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSlackAddressIsShownShortenedAndMayBeSentBack() throws Exception {
        // Given
        receiverAnswers(200);
        var url = RECEIVER.baseUrl() + path;
        var made = JsonPath.from(Api.asAdmin()
                .body(body("{\"type\":\"slack\",\"url\":\"" + url + "\"}"))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .asString());
        var shown = made.getString("channels[0].url");
        assertThat(shown).startsWith(RECEIVER.baseUrl() + "/…").hasSizeLessThan(url.length());

        // When
        Api.asAdmin()
                .body(body("{\"type\":\"slack\",\"url\":\"" + shown + "\"}"))
                .put(SUBSCRIPTIONS + made.getString("id"))
                .then()
                .statusCode(200)
                .body("channels[0].id", equalTo(made.getString("channels[0].id")));
        delivered(made.getString("channels[0].id"));

        // Then
        var message = JsonPath.from(requests().getLast().getBodyAsString());
        assertThat(message.getString("text")).startsWith("*Alert · core*\n<https://news.example/pact|NATO and Japan");
        assertThat(message.getList("blocks")).hasSize(4);
        Api.asAdmin().post(channelPath(made) + "/test").then().statusCode(200).body("delivered", equalTo(true));
        assertThat(requests().getLast().getBodyAsString()).contains("This is a test.");
        Api.asAdmin().post(channelPath(made) + "/rotate").then().statusCode(409);
    }

    @Test
    void testsAreBounded() {
        receiverAnswers(200);
        var channel = fixture.channel("webhook", RECEIVER.baseUrl() + path, name);
        var test = SUBSCRIPTIONS + channel.subscriptionId() + "/channels/" + channel.id() + "/test";
        for (int i = 0; i < 20; i++) {
            Api.asAdmin().post(test).then().statusCode(200);
        }
        Api.asAdmin().post(test).then().statusCode(429).header("Retry-After", notNullValue());
    }

    private void delivered(String channel) {
        var delivery = fixture.deliver(fixture.known(channel));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("delivered"));
    }

    private static JsonPath subscribe(String token, String channels) {
        return JsonPath.from(Api.as(token)
                .body(body(channels))
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .extract()
                .asString());
    }

    private static String body(String channels) {
        return "{\"name\":\"Pacts\",\"channels\":[" + channels + "]}";
    }

    private static String channelPath(JsonPath subscription) {
        return SUBSCRIPTIONS + subscription.getString("id") + "/channels/" + subscription.getString("channels[0].id");
    }

    private void receiverAnswers(int status) {
        RECEIVER.stubFor(post(urlPathEqualTo(path)).willReturn(aResponse().withStatus(status)));
    }

    private List<LoggedRequest> requests() {
        return RECEIVER.findAll(postRequestedFor(urlPathEqualTo(path))).stream()
                .sorted((a, b) -> a.getLoggedDate().compareTo(b.getLoggedDate()))
                .toList();
    }

    private List<MimeMessage> mailsTo(String to) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipients(message).equalsIgnoreCase(to))
                .toList();
    }

    private static String recipients(MimeMessage message) {
        try {
            return GreenMailUtil.getAddressList(message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IllegalStateException("a received message has unreadable recipients", e);
        }
    }

    private static String path(MimeMessage message, String beginning) throws Exception {
        var text = message.getContent().toString();
        return text.substring(text.indexOf(beginning))
                .lines()
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static void verify(String secret, LoggedRequest request) throws Exception {
        new Webhook(secret)
                .verify(
                        request.getBodyAsString(),
                        Map.of(
                                "webhook-id", List.of(request.getHeader("webhook-id")),
                                "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                                "webhook-signature", List.of(request.getHeader("webhook-signature"))));
    }
}
