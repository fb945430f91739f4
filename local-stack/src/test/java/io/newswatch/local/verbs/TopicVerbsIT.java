package io.newswatch.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Article;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.contract.Topics;
import io.newswatch.local.servers.KafkaBroker;
import io.newswatch.local.terminal.TestTerminal;
import io.newswatch.local.verbs.status.StatusVerb;
import io.newswatch.local.verbs.tail.TailVerb;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that read from the broker, against a real one. */
class TopicVerbsIT {
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.ARTICLES, Topics.CLASSIFY_GROUP);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    private static Path folder;

    private static KafkaBroker kafka;

    @BeforeAll
    static void startBroker() throws ExecutionException, InterruptedException {
        kafka = KafkaBroker.start(folder, 0);
        send(Topics.ARTICLES, EventTypes.ARTICLE_PUBLISHED, EventJson.write(article("NATO meets Japan\u001b[2J")));
        send(Topics.ARTICLES, EventTypes.ARTICLE_PUBLISHED, "{not json".getBytes(StandardCharsets.UTF_8));
        send(DEAD_LETTERS, EventTypes.ARTICLE_PUBLISHED, "{not json".getBytes(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stopBroker() {
        kafka.close();
    }

    @Test
    void tailPrintsAReadableLineAnEventEvenOfAnUnreadableOne() {
        var terminal = terminal();

        int exit = terminal.run(new TailVerb(terminal.terminal()), "--from-beginning", "-n", "2", "articles");

        assertThat(exit).isZero();
        assertThat(terminal.lines()).hasSize(2);
        assertThat(terminal.printed())
                .contains("published", "“NATO meets Japan[2J”", "from Atlantic Wire", "(not readable");
        assertThat(terminal.printed()).doesNotContain("\u001b");
    }

    @Test
    void tailPrintsTheValuesAsTheyAreOnRequest() {
        var terminal = terminal();

        terminal.run(new TailVerb(terminal.terminal()), "--json", "--from-beginning", "-n", "2", "articles");

        assertThat(terminal.lines()).contains("{not json");
    }

    @Test
    void tailKnowsFourTopics() {
        var terminal = terminal();

        assertThat(terminal.run(new TailVerb(terminal.terminal()), "weather")).isEqualTo(2);
    }

    @Test
    void tailWithoutABrokerIsExitCode4() {
        var terminal = new TestTerminal("", Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));

        assertThat(terminal.run(new TailVerb(terminal.terminal()), "articles")).isEqualTo(4);
        assertThat(terminal.complained().lines()).hasSize(1);
    }

    @Test
    void statusCountsWhatWaitsAndSaysWhatIsDown() {
        var terminal = terminal();

        int exit = terminal.run(new StatusVerb(terminal.terminal()));

        assertThat(exit).isEqualTo(1);
        assertThat(terminal.printed())
                .contains("Kafka             up")
                .contains("ingest-service    DOWN")
                .contains("alert-service 0, classify-service 2")
                .contains("dead letters      1  (" + DEAD_LETTERS + " 1)");
    }

    @Test
    void statusOfNothingIsExitCode4() {
        var nothing = Map.of(
                "NEWSWATCH_TOKEN", "x",
                "NEWSWATCH_KAFKA_PORT", "1",
                "NEWSWATCH_POSTGRES_PORT", "1",
                "NEWSWATCH_CONSOLE_PORT", "1",
                "NEWSWATCH_INGEST_PORT", "1",
                "NEWSWATCH_CLASSIFY_PORT", "1",
                "NEWSWATCH_ALERT_PORT", "1");
        var terminal = new TestTerminal("", nothing);

        assertThat(terminal.run(new StatusVerb(terminal.terminal()))).isEqualTo(4);
    }

    private static TestTerminal terminal() {
        var address = kafka.bootstrapServers();
        return new TestTerminal(
                "",
                Map.of(
                        "NEWSWATCH_TOKEN",
                        "x",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        address,
                        "NEWSWATCH_KAFKA_PORT",
                        address.substring(address.lastIndexOf(':') + 1),
                        "NEWSWATCH_INGEST_PORT",
                        "1"));
    }

    private static void send(String topic, String type, byte[] value) throws ExecutionException, InterruptedException {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, "key".getBytes(StandardCharsets.UTF_8), value);
            new EventHeaders("id", "/test", type, "subject", NOW).asMap().forEach((name, text) -> record.headers()
                    .add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    private static Article article(String title) {
        return new Article(
                "0123456789abcdef0123456789abcdef",
                1,
                null,
                null,
                title,
                null,
                "text",
                "en",
                List.of(),
                new SourceRef(null, "Atlantic Wire", null, null, null),
                null,
                DateTrust.MISSING,
                NOW,
                null,
                NOW,
                Origin.LIVE,
                "hash",
                null,
                null,
                null);
    }
}
