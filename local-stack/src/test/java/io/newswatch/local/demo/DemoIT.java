package io.newswatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.standardwebhooks.Webhook;
import io.newswatch.local.demo.news.Edition;
import io.newswatch.local.running.ServiceApi;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo with the shipped samples over real HTTP; only the services behind the APIs are the test's. */
class DemoIT {
    private static final Path SAMPLES = Path.of("..", "samples");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-03-01T09:00:00.500Z");
    private ListingService services;
    private Demo demo;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws IOException {
        services = new ListingService();
        demo = startDemo();
    }

    @AfterEach
    void stop() {
        demo.close();
        services.close();
        client.close();
    }

    @Test
    void feedsAreEmptyUntilTheirSourcesAreRegistered() throws Exception {
        assertThat(feed("/feeds/atlantic-wire.rss").getEntries()).isEmpty();
        assertThat(feed("/feeds/world-dispatches.atom").getEntries()).isEmpty();
        assertThat(get("/articles/nato-japan-cable-warning-pact").statusCode()).isEqualTo(404);
    }

    @Test
    void articlesComeOutDatedAfterTheirSourcesWereRegistered() throws Exception {
        var registeredAt = now;
        register();
        now = now.plusSeconds(1);

        var entries = feed("/feeds/atlantic-wire.rss").getEntries();

        assertThat(entries).hasSize(1);
        var entry = entries.get(0);
        assertThat(entry.getPublishedDate().toInstant()).isAfter(registeredAt).isBeforeOrEqualTo(now);
        assertThat(entry.getTitle()).startsWith("NATO and Japan sign pact");
        assertThat(entry.getContents().get(0).getValue()).contains("<p>BRUSSELS - NATO and Japan");
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(entry.getLink()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("<link rel=\"canonical\" href=\"" + entry.getLink() + "\">", "BRUSSELS - NATO and Japan");
    }

    @Test
    void everyArticleIsOutInTheEndInBothForms() throws Exception {
        register();
        now = now.plus(Duration.ofHours(1));

        int rss = 0;
        int atom = 0;
        for (var name : List.of("atlantic-wire", "pacific-herald", "world-dispatches")) {
            rss += feed("/feeds/" + name + ".rss").getEntries().size();
            atom += feed("/feeds/" + name + ".atom").getEntries().size();
        }

        assertThat(rss).isEqualTo(atom).isGreaterThanOrEqualTo(20);
    }

    @Test
    void whoHasAFeedAlreadyIsToldSo() throws Exception {
        register();
        now = now.plusSeconds(1);
        var first = get("/feeds/atlantic-wire.rss");
        var etag = first.headers().firstValue("etag").orElseThrow();
        var date = first.headers().firstValue("last-modified").orElseThrow();

        assertThat(get("/feeds/atlantic-wire.rss", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(get("/feeds/atlantic-wire.rss", "If-None-Match", "W/" + etag).statusCode())
                .isEqualTo(304);
        assertThat(get("/feeds/atlantic-wire.rss", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        assertThat(get("/feeds/atlantic-wire.rss", "If-None-Match", "\"other\"", "If-Modified-Since", date)
                        .statusCode())
                .isEqualTo(200);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(get("/feeds/atlantic-wire.rss", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRestartRegistersNothingTwiceAndChangesNoDate() throws Exception {
        register();
        now = now.plusSeconds(1);
        var before = get("/feeds/atlantic-wire.rss").body();
        var port = demo.port();
        var registered = new ArrayList<>(services.posted());
        demo.close();

        demo = Demo.start(settings(port), () -> now, said::add);
        register();

        assertThat(services.posted()).isEqualTo(registered).hasSize(6);
        assertThat(get("/feeds/atlantic-wire.rss").body()).isEqualTo(before);
    }

    @Test
    void theSecretsAreForTheirOwnerOnly() throws Exception {
        register();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theSinkTakesWhatIsSignedWithTheSecretThatWasRegistered() throws Exception {
        register();
        var channel = webhookChannel();
        var body = "{\"type\":\"alert.raised\",\"data\":{\"level\":\"CORE\",\"article\":{\"title\":\"A title\"},"
                + "\"why\":{\"for\":[{\"kind\":\"side-a\",\"text\":\"NATO\"}]}}}";
        var time = Instant.now().getEpochSecond();
        var signature = new Webhook(channel.path("secret").asText()).sign("msg_1", time, body);

        var request = HttpRequest.newBuilder(URI.create(channel.path("url").asText()))
                .headers(
                        "webhook-id", "msg_1", "webhook-timestamp", Long.toString(time), "webhook-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(said).last().isEqualTo("first alert: CORE “A title” because of side-a “NATO”");
    }

    private JsonNode webhookChannel() throws IOException {
        for (var posted : services.posted()) {
            var channel = new ObjectMapper().readTree(posted).path("channels").path(0);
            if (channel.path("type").asText().equals("webhook")) {
                return channel;
            }
        }
        throw new AssertionError("no webhook was registered");
    }

    private void register() throws IOException {
        try (var api = new ServiceApi(services.address(), "token")) {
            demo.register(api, api);
        }
    }

    private Demo startDemo() throws IOException {
        return Demo.start(settings(0), () -> now, said::add);
    }

    private DemoSettings settings(int port) {
        return new DemoSettings("127.0.0.1", port, SAMPLES, data, new Edition.Pace(4, Duration.ofSeconds(5)));
    }

    private SyndFeed feed(String path) throws IOException, InterruptedException, FeedException {
        return new SyndFeedInput().build(new StringReader(get(path).body()));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(demo.address().resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
