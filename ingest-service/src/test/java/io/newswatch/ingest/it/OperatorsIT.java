package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees of a source that breaks, recovers, falls silent, is paused or is gone. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class OperatorsIT {
    private static final String RSS = "application/rss+xml";
    private static final RawSite.Answer HEALTHY = RawSite.document(RSS, feed(Instant.now()));

    private static RawSite site;

    @BeforeAll
    static void open() throws IOException {
        site = new RawSite();
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fault     | server-error | the server answered 500",
                "missing   | not-found    | the server answered 404",
                "forbidden | refused      | the server answered 403",
                "hang-up   | protocol     | PROTOCOL",
                "nonsense  | unreadable   | the document",
                "busy      | throttled    | the server answered 429",
            })
    void aSourceBreaksByNameAndRecovers(String id, String kind, String reason) {
        site.put("/" + id, HEALTHY);
        add(id);
        poll(id).body("source.state", is("active")).body("source.lastFailure", nullValue());
        double broke = changes("broke");
        double recovered = changes("recovered");
        double readings = readings(kind);

        site.put("/" + id, broken(id));
        poll(id).body("problem", startsWith(kind + ": ")).body("source.state", is("active"));
        poll(id);
        poll(id).body("source.failuresInARow", is(3));
        source(id)
                .body("state", is("broken"))
                .body("failureKind", is(kind))
                .body("lastFailure", containsString(reason))
                .body("brokenSince", notNullValue())
                .body("nextPollAt", notNullValue());
        assertThat(changes("broke")).isEqualTo(broke + 1);
        assertThat(readings(kind)).isEqualTo(readings + 3);

        site.put("/" + id, HEALTHY);
        poll(id).body("outcome", is("not-modified"));
        source(id)
                .body("state", is("active"))
                .body("failuresInARow", is(0))
                .body("failureKind", nullValue())
                .body("brokenSince", nullValue())
                .body("lastFailure", containsString(reason));
        assertThat(changes("recovered")).isEqualTo(recovered + 1);
    }

    @Test
    void silenceIsJudgedAgainstTheSourcesOwnHistory() {
        var tenHoursAgo = Instant.now().minus(Duration.ofHours(10));
        site.put("/hourly", RawSite.document(RSS, feed(tenHoursAgo)));
        add("hourly");

        poll("hourly").body("source.state", is("silent")).body("source.medianGap", is("PT1H"));

        source("hourly").body("silentSince", notNullValue()).body("articles24h", is(4));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(metric("newswatch_source_silent{source=\"operators-hourly\"}"))
                        .isEqualTo(1));
        assertThat(metric("newswatch_source_silence_seconds{source=\"operators-hourly\"}"))
                .isBetween(36_000.0, 36_600.0);

        site.put("/hourly", RawSite.document(RSS, feed(Instant.now())));
        poll("hourly").body("source.state", is("active")).body("source.silentSince", nullValue());
    }

    @Test
    void aPausedSourceIsReadOnlyWhenAsked() {
        site.put("/paused", HEALTHY);
        add("paused");

        enable("paused", false).body("state", is("paused")).body("nextPollAt", nullValue());
        poll("paused").body("outcome", is("fetched")).body("source.state", is("paused"));
        source("paused").body("nextPollAt", nullValue());

        enable("paused", true).body("state", is("active")).body("nextPollAt", notNullValue());
    }

    @Test
    void aSourceThatIsGoneComesBackWhenAnOperatorFindsItThere() {
        site.put("/gone-for-now", answer(410, ""));
        add("gone-for-now");
        poll("gone-for-now").body("source.state", is("gone")).body("source.nextPollAt", nullValue());

        site.put("/gone-for-now", HEALTHY);
        poll("gone-for-now").body("outcome", is("fetched"));

        source("gone-for-now")
                .body("state", is("active"))
                .body("enabled", is(true))
                .body("nextPollAt", notNullValue());
    }

    private static RawSite.Answer broken(String way) {
        return switch (way) {
            case "fault" -> answer(500, "");
            case "missing" -> answer(404, "");
            case "forbidden" -> answer(403, "");
            case "hang-up" -> (out, over) -> out.flush();
            case "nonsense" -> RawSite.document(RSS, "Nothing here\u0007 is a feed.".getBytes(UTF_8));
            case "busy" -> answer(429, "Retry-After: 600\r\n");
            default -> throw new IllegalArgumentException(way);
        };
    }

    private static RawSite.Answer answer(int status, String headers) {
        return (out, over) -> RawSite.say(
                out, "HTTP/1.1 " + status + " No\r\nConnection: close\r\nContent-Length: 0\r\n" + headers + "\r\n");
    }

    private static byte[] feed(Instant newest) {
        var items = LongStream.range(0, 4)
                .mapToObj(i ->
                        "<entry><title>N%d</title><id>urn:%s:%d</id><published>%s</published><summary>Text</summary></entry>"
                                .formatted(i, newest, i, newest.minus(Duration.ofHours(i))))
                .collect(Collectors.joining());
        return ("<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title>" + items + "</feed>").getBytes(UTF_8);
    }

    private static void add(String id) {
        admin().contentType("application/json")
                .body(Map.of("id", "operators-" + id, "url", site.url("/" + id), "kind", "rss"))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse enable(String id, boolean enabled) {
        return admin().contentType("application/json")
                .body(Map.of("url", site.url("/" + id), "kind", "rss", "enabled", enabled))
                .put("/api/v1/sources/operators-" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse poll(String id) {
        return Api.poll("operators-" + id).then().statusCode(200);
    }

    private static ValidatableResponse source(String id) {
        return admin().get("/api/v1/sources/operators-" + id).then().statusCode(200);
    }

    private static double changes(String to) {
        return metric("newswatch_source_changes_total{to=\"" + to + "\"}");
    }

    private static double readings(String outcome) {
        return metric("newswatch_source_readings_total{outcome=\"" + outcome + "\"}");
    }

    private static double metric(String name) {
        var all = admin().get("/q/metrics").then().statusCode(200).extract().asString();
        var line = Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$").matcher(all);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
