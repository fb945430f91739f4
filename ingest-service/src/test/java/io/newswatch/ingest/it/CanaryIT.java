package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.newswatch.contract.Origin;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.canary.PlantCanaries;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Canaries go through the door that all articles go through. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CanaryIT {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2031-05-06T07:08:00Z");

    @InjectStack
    LocalStack stack;

    @Inject
    ArticleStore store;

    private final AtomicReference<Instant> time = new AtomicReference<>(START);
    private final InstantSource clock = time::get;

    @Test
    void oneReplicaPlantsOneArticleInEachStretchOfTime() {
        // Given
        var one = new PlantCanaries(store, EVERY, clock);
        var other = new PlantCanaries(store, EVERY, clock);

        // When
        assertThat(one.plantIfDue()).isFalse();
        time.set(START.plus(EVERY));
        assertThat(other.plantIfDue()).isTrue();
        assertThat(one.plantIfDue()).isFalse();
        assertThat(other.plantIfDue()).isFalse();
        time.set(START.plus(EVERY).plus(EVERY));
        assertThat(one.plantIfDue()).isTrue();
        assertThat(other.plantIfDue()).isFalse();

        // Then
        try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
            for (long number = number(START) + 1; number <= number(START) + 2; number++) {
                var id = id(number);
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(
                                () -> assertThat(events.of(id)).singleElement().satisfies(event -> {
                                    assertThat(event.origin()).isEqualTo(Origin.CANARY);
                                    assertThat(event.source().id()).isNull();
                                }));
            }
        }
    }

    @Test
    void nobodyElsePlantsCanaries() {
        push(Map.of("url", "https://example.org/planted", "body", "Text", "origin", "canary"))
                .then()
                .statusCode(422)
                .body("rejected", equalTo(1));
    }

    private static long number(Instant at) {
        return at.toEpochMilli() / EVERY.toMillis();
    }

    private static String id(long number) {
        return ArticleId.ofUrl(CanonicalUrl.of("https://canary.newswatch.invalid/" + number))
                .value();
    }
}
