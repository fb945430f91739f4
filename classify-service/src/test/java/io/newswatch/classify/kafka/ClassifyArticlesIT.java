package io.newswatch.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswatch.classify.Samples;
import io.newswatch.classify.SigningKey;
import io.newswatch.contract.Article;
import io.newswatch.contract.ClassifiedArticle;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
@WithTestResource(SigningKey.class)
class ClassifyArticlesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @InjectStack
    LocalStack stack;

    @Inject
    MeterRegistry meters;

    private Log log;

    @BeforeEach
    void open() {
        log = new Log(stack.kafka().bootstrapServers());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anArticleGoesOnWithItsClassificationAndWithFieldsNobodyKnowsHere() throws Exception {
        // Given
        Article article = Samples.article(Samples.id(), Origin.LIVE);
        ObjectNode value = (ObjectNode) EventJson.mapper().readTree(EventJson.write(article));
        value.put("ofTheFuture", 1);

        // When
        log.raw(article.id(), EventJson.write(value));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.classified(article.id())).hasSize(1));
        var record = log.classified(article.id()).getFirst();
        var classified = EventJson.read(record.value(), ClassifiedArticle.class);
        assertThat(classified
                        .classification()
                        .coverageOf("nato-asia-pacific")
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.CORE);
        assertThat(Log.header(record, EventHeaders.TYPE)).isEqualTo(EventTypes.ARTICLE_CLASSIFIED);
        assertThat(Log.header(record, EventHeaders.ID))
                .isEqualTo(EventHeaders.classifiedEventId(article, classified.classification()));
        assertThat(EventJson.mapper()
                        .readTree(record.value())
                        .path("ofTheFuture")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aReplayIsMarkedAsClassifiedAgain() {
        Article article = Samples.article(Samples.id(), Origin.REPLAY);

        log.announce(article, EventTypes.ARTICLE_PUBLISHED);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.classified(article.id()))
                .singleElement()
                .extracting(r -> Log.header(r, EventHeaders.TYPE))
                .isEqualTo(EventTypes.ARTICLE_RECLASSIFIED));
    }

    @Test
    void aWithdrawalGoesOnWithoutAClassification() {
        Article article = Samples.article(Samples.id(), "", "", Origin.LIVE);

        log.announce(article, EventTypes.ARTICLE_WITHDRAWN);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var record = log.classified(article.id()).getFirst();
            assertThat(Log.header(record, EventHeaders.TYPE)).isEqualTo(EventTypes.ARTICLE_WITHDRAWN);
            assertThat(EventJson.read(record.value(), ClassifiedArticle.class).classification())
                    .isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "[]", "{\"id\":\"short\"}", "null", "", "NESTED"})
    void aBadRecordIsPutAsideByteForByteAndTheNextOneStillGetsThrough(String bad) {
        // Given
        Article good = Samples.article(Samples.id(), Origin.LIVE);
        String key = Samples.id();
        byte[] value = (bad.equals("NESTED") ? "{\"a\":".repeat(5_000) : bad).getBytes(StandardCharsets.UTF_8);

        // When
        log.raw(key, value);
        log.announce(good, EventTypes.ARTICLE_PUBLISHED);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(log.deadLetters(key)).singleElement().satisfies(r -> {
                assertThat(r.value()).isEqualTo(value);
                assertThat(Log.header(r, "dead-letter-topic")).isEqualTo(Topics.ARTICLES);
                assertThat(Log.header(r, "dead-letter-reason")).isNotBlank();
            });
            assertThat(log.classified(good.id())).hasSize(1);
        });
    }

    @Test
    void aRecordWithoutAValueIsPutAside() {
        String key = Samples.id();

        log.raw(key, null);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.deadLetters(key)).hasSize(1));
    }

    @Test
    void recordsComeInBatchesUnderLoad() {
        var ids = IntStream.range(0, 2_000).mapToObj(i -> Samples.id()).collect(Collectors.toSet());

        ids.forEach(id -> log.announce(Samples.article(id, Origin.BACKFILL), EventTypes.ARTICLE_PUBLISHED));
        log.flush();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(classifiedKeys()).containsAll(ids));
        assertThat(meters.get("newswatch.classify.batch.records").summary().max())
                .isGreaterThan(1);
    }

    @Test
    void nothingIsLostWhenTheBrokerDiesAndComesBack() {
        // Given
        var ids = IntStream.range(0, 300).mapToObj(i -> Samples.id()).collect(Collectors.toSet());
        ids.forEach(id -> log.announce(Samples.article(id, Origin.LIVE), EventTypes.ARTICLE_PUBLISHED));
        log.flush();

        // When
        stack.kafka().kill();
        stack.restartKafka();

        // Then
        await().atMost(PATIENCE.multipliedBy(2)).ignoreExceptions().untilAsserted(() -> assertThat(classifiedKeys())
                .containsAll(ids));
    }

    private Set<String> classifiedKeys() {
        return log.all(Topics.CLASSIFIED).stream().map(Log::key).collect(Collectors.toSet());
    }
}
