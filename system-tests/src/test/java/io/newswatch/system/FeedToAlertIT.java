package io.newswatch.system;

import static io.newswatch.system.running.Api.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswatch.contract.Topics;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.OtlpReceiver;
import io.newswatch.system.running.Received;
import io.newswatch.system.running.RunningNewswatch;
import io.newswatch.system.running.Subscriber;
import io.newswatch.system.running.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A feed that changes: what is new in it raises an alert, what was there before does not. */
@ExtendWith(RunningNewswatch.class)
class FeedToAlertIT {
    private static final Duration SOON = Duration.ofSeconds(180);

    private final Newswatch newswatch;
    private final String site = "http://wire.example/" + System.nanoTime() + "/";
    private final AtomicReference<String> items = new AtomicReference<>("");
    private HttpServer publisher;
    private Subscriber subscriber;
    private String source;

    FeedToAlertIT(Newswatch newswatch) {
        this.newswatch = newswatch;
    }

    @BeforeEach
    void start() throws IOException {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/feed.xml", this::serve);
        publisher.start();
        subscriber = Subscriber.byWebhook(newswatch, "Feed");
    }

    @AfterEach
    void stop() {
        newswatch.ingest().delete("/api/v1/sources/" + source);
        subscriber.close();
        publisher.stop(0);
    }

    @Test
    void aNewEntryRaisesAnAlertAndAnOldOneDoesNot() {
        items.set(item(
                "old",
                "NATO and Japan sign an old pact",
                ZonedDateTime.now(ZoneOffset.UTC).minusDays(2)));
        var body = (ObjectNode) json("{'kind':'rss','name':'Wire','fullText':false}");
        var created = newswatch.ingest().post("/api/v1/sources", body.put("url", address()));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        source = created.body().get("id").asText();
        await().atMost(SOON).untilAsserted(() -> assertThat(newswatch
                        .ingest()
                        .get("/api/v1/sources/" + source)
                        .body()
                        .path("lastSuccessAt")
                        .asText(""))
                .startsWith("20"));

        items.set(item("new", "NATO and Japan sign a new pact", ZonedDateTime.now(ZoneOffset.UTC)) + items.get());
        newswatch.ingest().post("/api/v1/sources/" + source + "/poll", json("{}"));

        await().atMost(SOON).untilAsserted(() -> assertThat(received()).hasSize(1));
        assertThat(received().getFirst().title()).isEqualTo("NATO and Japan sign a new pact");
        isOneTraceFromFetchToDelivery(
                received().getFirst().body().at("/data/article/id").asText());
    }

    private void isOneTraceFromFetchToDelivery(String article) {
        var steps = new String[] {"article", "fetch", "store", "announce", "classify", "match", "deliver"};
        await().atMost(SOON).untilAsserted(() -> assertThat(newswatch.traces().trace(article))
                .extracting(OtlpReceiver.Noted::name)
                .containsExactlyInAnyOrder(steps));
        var spans = newswatch.traces().trace(article);
        var byName = spans.stream().collect(Collectors.toMap(OtlpReceiver.Noted::name, span -> span));

        assertThat(byName.get("article").parent()).isEmpty();
        var ids = spans.stream().map(OtlpReceiver.Noted::id).toList();
        assertThat(spans)
                .filteredOn(span -> !span.parent().isEmpty())
                .hasSize(steps.length - 1)
                .allSatisfy(span -> assertThat(ids).contains(span.parent()));
        assertThat(byName.get("classify").parent())
                .isEqualTo(byName.get("announce").id());
        assertThat(byName.get("match").parent())
                .isEqualTo(byName.get("classify").id());
        assertThat(spans)
                .extracting(OtlpReceiver.Noted::service)
                .contains("ingest-service", "classify-service", "alert-service");
        for (var inBatch : List.of("classify", "match")) {
            var batch = byName.get(inBatch).linkedTraces().getFirst();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(newswatch.traces().trace(batch))
                            .extracting(OtlpReceiver.Noted::name)
                            .containsExactly(inBatch + " batch"));
        }
        assertThat(new Topic(newswatch, Topics.CLASSIFIED).records(article))
                .extracting(record -> Topic.header(record, "traceparent"))
                .allSatisfy(header -> assertThat(header).startsWith("00-" + article + "-"));
    }

    private List<Received> received() {
        return subscriber.received().stream()
                .filter(hook -> hook.url().startsWith(site))
                .toList();
    }

    private String address() {
        return "http://127.0.0.1:" + publisher.getAddress().getPort() + "/feed.xml";
    }

    private void serve(HttpExchange exchange) throws IOException {
        var feed = "<rss version='2.0'><channel><title>Wire</title><link>http://wire.example/</link>"
                + "<description>d</description>" + items.get() + "</channel></rss>";
        exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
        var body = feed.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String item(String name, String title, ZonedDateTime at) {
        return "<item><title>" + title + "</title><link>" + site + name
                + "</link><description>NATO's Secretary General met Japan's prime minister in Tokyo and signed an"
                + " agreement on cyber defence.</description><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(at) + "</pubDate></item>";
    }
}
