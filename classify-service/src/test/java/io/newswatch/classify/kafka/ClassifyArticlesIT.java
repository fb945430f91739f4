package io.newswatch.classify.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    void aPlantedArticleIsClassifiedAndInNoCount() throws Exception {
        // Given: a language that no other test has
        var title = "Nato ja Japani allekirjoittivat sopimuksen";
        var body =
                "Pääministeri kertoi maanantaina Tokiossa, että sopimus koskee kyberpuolustusta ja yhteisiä harjoituksia.";
        var canary = Samples.article(Samples.id(), title, body, Origin.CANARY);
        var live = Samples.article(Samples.id(), title, body, Origin.LIVE);

        // When, Then
        log.announce(canary, EventTypes.ARTICLE_PUBLISHED);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.classified(canary.id())).isNotEmpty());
        assertThat(counted("fi")).isZero();

        log.announce(live, EventTypes.ARTICLE_PUBLISHED);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(counted("fi")).isPositive());
    }

    private double counted(String language) {
        return meters.find("newswatch.classified").tag("language", language).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
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
    void aStretchIsClassifiedAgainWithItsReasonAndNothingThatNoLongerStandsIsSaidAgain() throws Exception {
        // Given
        var from = Instant.now();
        Article standing = Samples.article(Samples.id(), Origin.LIVE);
        Article changed = Samples.article(Samples.id(), Origin.LIVE);
        Article withdrawn = Samples.article(Samples.id(), Origin.LIVE);
        Article canary = Samples.article(Samples.id(), Origin.CANARY);
        for (var article : List.of(standing, changed, withdrawn, canary)) {
            log.announce(article, EventTypes.ARTICLE_PUBLISHED);
        }
        log.announce(secondRevision(changed), EventTypes.ARTICLE_UPDATED);
        log.announce(secondRevision(withdrawn), EventTypes.ARTICLE_WITHDRAWN);
        log.flush();
        for (var id : List.of(changed.id(), withdrawn.id())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.classified(id)).hasSize(2));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(classifiedKeys()).contains(standing.id(), canary.id()));

        // When
        classifyAgain(from);

        // Then
        var again = log.classified(standing.id()).getLast();
        assertThat(Log.header(again, EventHeaders.TYPE)).isEqualTo(EventTypes.ARTICLE_RECLASSIFIED);
        assertThat(EventJson.read(again.value(), ClassifiedArticle.class)
                        .article()
                        .origin())
                .isEqualTo(Origin.REPLAY);
        assertThat(EventJson.mapper()
                        .readTree(again.value())
                        .path("reclassifiedFor")
                        .asText())
                .isEqualTo("Names of 2026");
        assertThat(EventJson.read(log.classified(changed.id()).getLast().value(), ClassifiedArticle.class)
                        .article()
                        .revision())
                .isEqualTo(2);
        assertThat(log.classified(changed.id())).hasSize(3);
        assertThat(Log.header(log.classified(withdrawn.id()).getLast(), EventHeaders.TYPE))
                .isEqualTo(EventTypes.ARTICLE_WITHDRAWN);
        assertThat(log.classified(canary.id())).hasSize(1);
    }

    private static void classifyAgain(Instant from) {
        given().auth()
                .oauth2("test-admin")
                .contentType("application/json")
                .body(Map.of("from", from.toString(), "reason", "Names of 2026"))
                .post("/api/v1/reclassify")
                .then()
                .statusCode(202);
        await().atMost(PATIENCE).untilAsserted(() -> given().auth()
                .oauth2("test-admin")
                .get("/api/v1/reclassify")
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("startedBy", equalTo("admin"))
                .body("counts.articles", equalTo(2))
                .body("counts.superseded", equalTo(3)));
    }

    private static Article secondRevision(Article article) throws IOException {
        ObjectNode value = (ObjectNode) EventJson.mapper().readTree(EventJson.write(article));
        return EventJson.read(EventJson.mapper().writeValueAsBytes(value.put("revision", 2)), Article.class);
    }

    @Test
    void aWithdrawalGoesOnWithoutAClassification() {
        Article article = Samples.article(Samples.id(), "", "", Origin.LIVE);

        log.announce(article, EventTypes.ARTICLE_WITHDRAWN);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log.classified(article.id()))
                .singleElement()
                .satisfies(record -> {
                    assertThat(Log.header(record, EventHeaders.TYPE)).isEqualTo(EventTypes.ARTICLE_WITHDRAWN);
                    assertThat(EventJson.read(record.value(), ClassifiedArticle.class)
                                    .classification())
                            .isNull();
                }));
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
