package io.newswatch.alert.feed.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.newswatch.alert.testing.Api;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.alert.testing.PeersResource;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(PeersResource.class)
class FeedIT {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions/";
    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    DeliveryFixture fixture;

    private String subscription;
    private String channel;
    private String atom;
    private String json;

    @BeforeEach
    void subscribe() {
        var made = JsonPath.from(Api.asAdmin()
                .body("{\"name\":\"Pacts\",\"channels\":[{\"type\":\"feed\"}]}")
                .post(SUBSCRIPTIONS)
                .then()
                .statusCode(201)
                .body("channels[0].url", startsWith("https://watch.example/feeds/"))
                .extract()
                .asString());
        subscription = made.getString("id");
        channel = made.getString("channels[0].id");
        atom = URI.create(made.getString("channels[0].url")).getPath();
        json = URI.create(made.getString("channels[0].jsonUrl")).getPath();
    }

    @Test
    void anAlertIsDeliveredByBeingPublishedTheNewestFirst() throws Exception {
        // Given
        assertThat(rome(read(atom)).getEntries()).isEmpty();

        // When
        publish();
        publish();

        // Then
        var feed = rome(read(atom));
        assertThat(feed.getEntries()).hasSize(2);
        assertThat(feed.getEntries().getFirst().getPublishedDate())
                .isAfterOrEqualTo(feed.getEntries().getLast().getPublishedDate());
        given().get(json)
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items", hasSize(2));
    }

    @Test
    void aReaderThatHasItAlreadyIsToldSo() {
        // Given
        publish();
        var first = read(atom);
        var tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");

        // Then
        given().header("If-None-Match", tag)
                .get(atom)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(emptyString());
        var dated = await().atMost(SOON).until(() -> read(atom), answer -> answer.header("Last-Modified") != null);
        given().header("If-Modified-Since", dated.header("Last-Modified"))
                .get(atom)
                .then()
                .statusCode(304);
        given().header("If-None-Match", "\"other\"")
                .header("If-Modified-Since", dated.header("Last-Modified"))
                .get(atom)
                .then()
                .statusCode(200);

        // When
        publish();

        // Then
        given().header("If-None-Match", tag).get(atom).then().statusCode(200).header("ETag", notNullValue());
    }

    @Test
    void rotatingGivesAnotherAddressAndTheOldOneIsGone() {
        // When
        var rotated = Api.asAdmin()
                .post(SUBSCRIPTIONS + subscription + "/channels/" + channel + "/rotate")
                .then()
                .statusCode(200)
                .extract();

        // Then
        given().get(atom).then().statusCode(410);
        given().get(json).then().statusCode(410);
        given().get(URI.create(rotated.path("url")).getPath()).then().statusCode(200);
        given().get(URI.create(rotated.path("jsonUrl")).getPath()).then().statusCode(200);
        Api.asAdmin().get(SUBSCRIPTIONS + subscription).then().body("channels[0].url", equalTo(rotated.path("url")));
    }

    /** With another letter in the middle of its proof: some bits of the last one mean nothing. */
    private static String forged(String address) {
        int middle = address.length() - 15;
        char other = address.charAt(middle) == 'A' ? 'B' : 'A';
        return address.substring(0, middle) + other + address.substring(middle + 1);
    }

    @Test
    void aStoppedOrRemovedFeedIsGoneAndAnUnknownOneUnknown() {
        given().get("/feeds/nonsense.atom").then().statusCode(404);
        given().get(atom.replace(".atom", ".rss")).then().statusCode(404);
        given().get(forged(atom)).then().statusCode(404);
        fixture.execute("UPDATE channel SET state = 'disabled' WHERE id = ?", channel);
        given().get(atom).then().statusCode(410);
        fixture.execute("UPDATE channel SET state = 'active' WHERE id = ?", channel);
        given().get(atom).then().statusCode(200);
        Api.asAdmin().delete(SUBSCRIPTIONS + subscription).then().statusCode(204);
        given().get(atom).then().statusCode(410);
    }

    @Test
    void theSubscriptionMayBeSentBackAsItCame() {
        var body =
                Api.asAdmin().get(SUBSCRIPTIONS + subscription).then().extract().asString();
        Api.asAdmin()
                .body(body)
                .put(SUBSCRIPTIONS + subscription)
                .then()
                .statusCode(200)
                .body("channels[0].id", equalTo(channel));
        given().get(atom).then().statusCode(200);
    }

    private void publish() {
        var delivery = fixture.deliver(fixture.known(channel));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(fixture.state(delivery)).isEqualTo("delivered"));
    }

    private static ExtractableResponse<Response> read(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract();
    }

    private static SyndFeed rome(ExtractableResponse<Response> answer) throws FeedException {
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }
}
