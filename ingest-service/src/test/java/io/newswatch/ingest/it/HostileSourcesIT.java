package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sources of bad faith have a named failure each, and the others are read meanwhile. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class HostileSourcesIT {
    private static final String RSS = "application/rss+xml";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";
    private static final Map<String, String> FAILURES = Stream.of("""
            endless: too-large, large: too-large, bomb: too-large, headers: protocol, round: protocol, short: protocol,
            rude: protocol, dribble: timeout, picture: unreadable, metadata: forbidden-target, zero: forbidden-target,
            file: forbidden-target, handshake: timeout, nobody: connect""".split(",\\s*"))
            .map(failure -> failure.strip().split(": ", 2))
            .collect(Collectors.toMap(failure -> failure[0], failure -> failure[1]));

    private static RawSite site;

    @BeforeAll
    static void open() throws IOException {
        site = new RawSite();
        site.put("/endless", RawSite.endless(OK + "\r\n<rss version='2.0'><channel>", "<item><title>x</title></item>"));
        site.put("/headers", RawSite.endless(OK, "X-Header: bomb\r\n"));
        site.put("/dribble", RawSite.dribble(OK + "\r\n<rss version='2.0'><channel>", " "));
        site.put("/large", RawSite.document(RSS, feed("<!--" + "x".repeat(50_000_000) + "-->")));
        site.put("/bomb", RawSite.document(RSS, gzip(feed(" ".repeat(50_000_000))), "Content-Encoding: gzip"));
        site.put("/round", redirect(site.url("/round")));
        site.put("/metadata", redirect("http://169.254.169.254/latest/meta-data/"));
        site.put("/zero", redirect("http://0.0.0.0/"));
        site.put("/file", redirect("file:///etc/hostname"));
        site.put("/short", (out, over) -> RawSite.say(out, OK + "Content-Length: 5000\r\n\r\n<rss version='2.0'>"));
        site.put("/rude", (out, over) -> RawSite.say(out, "220 mail.example ESMTP\r\n"));
        site.put("/picture", RawSite.document(RSS, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        site.put("/laughs", RawSite.document(RSS, laughs()));
    }

    @AfterAll
    static void close() throws IOException {
        site.close();
    }

    @Test
    void eachFailureHasItsNameWhileAHealthySourceIsRead() throws Exception {
        site.put("/healthy", RawSite.document(RSS, feed(items(3, "healthy"))));
        add("healthy", site.url("/healthy"));
        FAILURES.keySet().forEach(id -> add(id, address(id)));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var polls = new HashMap<String, Future<JsonPath>>();
            FAILURES.keySet().forEach(id -> polls.put(id, callers.submit(() -> poll(id))));

            assertThat(poll("healthy").getString("outcome")).isEqualTo("fetched");
            assertThat(poll("healthy").getInt("source.articles24h")).isEqualTo(3);

            var kinds = new HashMap<String, String>();
            for (var poll : polls.entrySet()) {
                kinds.put(poll.getKey(), poll.getValue().get().getString("source.failureKind"));
            }
            assertThat(kinds).isEqualTo(FAILURES);
        }
    }

    @Test
    void entitiesAreNeitherMultipliedNorFetched() {
        site.put(
                "/outside",
                RawSite.document(
                        RSS,
                        ("<?xml version='1.0'?><!DOCTYPE rss SYSTEM '%s' [<!ENTITY file SYSTEM 'file:///etc/passwd'>"
                                        + "<!ENTITY inside SYSTEM '%s'><!ENTITY %% more SYSTEM '%s'>%%more;]>"
                                        + "<rss version='2.0'><channel><title>X</title><item><title>Y &file;&inside;</title>"
                                        + "<link>https://example.org/outside</link></item></channel></rss>")
                                .formatted(site.url("/dtd"), site.url("/entity"), site.url("/parameter"))
                                .getBytes(UTF_8)));
        add("outside", site.url("/outside"));
        add("laughs", site.url("/laughs"));

        assertThat(poll("outside").getString("outcome")).isIn("fetched", "failed");
        assertThat(poll("laughs").getString("outcome")).isIn("fetched", "failed");

        assertThat(site.requests("/outside")).isEqualTo(1);
        assertThat(site.requests("/dtd") + site.requests("/entity") + site.requests("/parameter"))
                .isZero();
    }

    @Test
    void tenThousandItemsAreTaken() {
        site.put("/many", RawSite.document(RSS, feed(items(10_000, "many"))));
        add("many", site.url("/many"));

        var read = poll("many");

        assertThat(read.getString("outcome")).isEqualTo("fetched");
        assertThat(read.getInt("articles")).isEqualTo(10_000);
    }

    private static String address(String id) {
        return switch (id) {
            case "handshake" -> site.url("/rude").replace("http:", "https:");
            case "nobody" -> "http://127.0.0.1:1/feed";
            default -> site.url("/" + id);
        };
    }

    private static void add(String id, String url) {
        admin().contentType("application/json")
                .body(Map.of("id", "hostile-" + id, "url", url, "kind", "rss", "fullText", false))
                .post("/api/v1/sources")
                .then()
                .statusCode(201);
    }

    private static JsonPath poll(String id) {
        return Api.poll("hostile-" + id).then().statusCode(200).extract().jsonPath();
    }

    private static RawSite.Answer redirect(String location) {
        return (out, over) -> RawSite.say(
                out,
                "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n");
    }

    private static byte[] feed(String items) {
        return ("<rss version='2.0'><channel><title>F</title><link>https://example.org/</link>" + items
                        + "</channel></rss>")
                .getBytes(UTF_8);
    }

    private static String items(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<item><title>%s %d</title><link>https://example.org/%s/%d</link></item>"
                        .formatted(name, i, name, i))
                .collect(Collectors.joining());
    }

    private static byte[] laughs() {
        var entities = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        return ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>" + entities
                        + "]><rss version='2.0'><channel><title>X</title><item><title>&l9;</title>"
                        + "<link>https://example.org/laughs</link></item></channel></rss>")
                .getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
