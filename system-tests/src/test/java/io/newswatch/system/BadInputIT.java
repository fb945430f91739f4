package io.newswatch.system;

import static io.newswatch.system.running.Api.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.system.running.Api;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonsense at every door: a clear refusal, nothing of the inside, and the service goes on. */
@ExtendWith(RunningNewswatch.class)
class BadInputIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final List<String> DOORS = List.of(
            "INGEST /api/v1/articles",
            "INGEST /api/v1/sources",
            "CLASSIFY /api/v1/classify",
            "ALERT /api/v1/subscriptions",
            "ALERT /api/v1/users",
            "ALERT /api/v1/tokens",
            "ALERT /api/v1/session");

    private final Newswatch newswatch;

    BadInputIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    static Stream<Arguments> nonsenseAtEveryDoor() {
        return DOORS.stream().flatMap(door -> nonsense().entrySet().stream()
                .map(bad -> Arguments.of(door, bad.getKey(), bad.getValue())));
    }

    private static Map<String, byte[]> nonsense() {
        var bodies = new TreeMap<String, byte[]>();
        bodies.put("empty", new byte[0]);
        bodies.put("half an object", "{\"a\":".getBytes(UTF_8));
        bodies.put("words", "hello".getBytes(UTF_8));
        bodies.put("a number", "42".getBytes(UTF_8));
        bodies.put("a string", "\"x\"".getBytes(UTF_8));
        bodies.put("null", "null".getBytes(UTF_8));
        bodies.put("an unknown field", "{\"nmae\":\"x\"}".getBytes(UTF_8));
        bodies.put("deep nesting", "[".repeat(100_000).getBytes(UTF_8));
        bodies.put("deep objects", "{\"url\":".repeat(50_000).getBytes(UTF_8));
        bodies.put("another charset", "{\"title\":\"caf\u00e9\",\"name\":\"caf\u00e9\"}".getBytes(ISO_8859_1));
        bodies.put("binary", new byte[] {0, 1, 2, (byte) 0xfe, (byte) 0xff});
        bodies.put(
                "huge",
                "{\"a\":\"".concat("x".repeat(10 * MEGABYTE)).concat("\"}").getBytes(UTF_8));
        return bodies;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("nonsenseAtEveryDoor")
    void isRefusedWithAProblem(String door, String what, byte[] body) {
        var parts = door.split(" ", 2);
        var api = api(Service.valueOf(parts[0]));

        var answer = api.post(parts[1], "application/json", body);

        assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/");
        assertThat(answer.body().toString()).doesNotContain("Exception", "io.newswatch", "\tat ");
        assertThat(api.get("/q/health/live").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'url':'ftp://x.example/a','title':'t','body':'b'} | /url",
                "{'url':'http://','title':'t','body':'b'} | /url",
                "{'url':'https://x.example/a','title':3,'body':'b'} | /title",
                "{'url':'https://x.example/a','titel':'t','body':'b'} | /titel",
                "{'url':'https://x.example/a','title':'t','body':'b','publishedAt':'yesterday'} | /publishedAt",
                "{'url':'https://x.example/a','title':'t\\u0000','body':'b'} | /title",
                "{'url':'https://x.example/a','title':'t','body':'b','origin':'canary'} | /origin",
            })
    void aPushedItemIsRefusedByPointer(String item, String pointer) {
        var answer = newswatch.ingest().post("/api/v1/articles", json("[" + item + "]"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/items/0/status").asText()).isEqualTo("rejected");
        assertThat(answer.body().at("/items/0/problem").asText()).contains("/0" + pointer);
    }

    @Test
    void oneBadItemDoesNotSpoilTheOthers() {
        var url = "https://wire.example/good-" + System.nanoTime();
        var answer = newswatch
                .ingest()
                .post("/api/v1/articles", json("[{'url':'" + url + "','title':'t','body':'b'},{'url':7},'x']"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.body().get("rejected").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'n','minLevel':'HIGH','channels':[]} | /minLevel",
                "{'name':'n','channels':[{'type':'pigeon'}]} | /channels/0/type",
                "{'name':'n','channels':[{'type':'webhook','url':'nonsense'}]} | /channels/0/url",
                "{'name':'n','channels':[{'type':'webhook','url':'http://169.254.169.254/'}]} | /channels/0/url",
                "{'name':'n','channels':[{'type':'email','to':'nobody'}]} | /channels/0/to",
                "{'name':'n','schedule':{'mode':'sometimes'},'channels':[]} | /schedule/mode",
                "{'name':7,'channels':[]} | /name",
            })
    void aSubscriptionIsRefusedByPointer(String body, String pointer) {
        var answer = newswatch.alert().post("/api/v1/subscriptions", json(body));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors").findValuesAsText("pointer")).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST,/api/v1/articles/00000000000000000000000000000000",
        "INGEST,/api/v1/sources/nonsense",
        "ALERT,/api/v1/subscriptions/nonsense",
        "ALERT,/api/v1/alerts/nonsense",
        "CLASSIFY,/api/v1/nonsense"
    })
    void whatIsNotThereIsAProblem(Service service, String path) {
        var answer = api(service).get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST,/api/v1/sources",
        "INGEST,/api/v1/articles/0123456789abcdef0123456789abcdef",
        "CLASSIFY,/api/v1/taxonomy",
        "ALERT,/api/v1/subscriptions",
        "ALERT,/api/v1/alerts",
        "ALERT,/api/v1/deliveries",
        "ALERT,/api/v1/users",
        "ALERT,/api/v1/tokens",
        "ALERT,/api/v1/stream",
        "ALERT,/q/metrics",
        "INGEST,/q/metrics",
        "CLASSIFY,/q/metrics"
    })
    void nobodyGetsInWithoutAToken(Service service, String path) {
        assertThat(api(service).as("nonsense").get(path).status()).isEqualTo(401);
    }

    private Api api(Service service) {
        return switch (service) {
            case INGEST -> newswatch.ingest();
            case CLASSIFY -> newswatch.classify();
            case ALERT -> newswatch.alert();
        };
    }
}
