package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static io.newswatch.ingest.it.Api.article;
import static io.newswatch.ingest.it.Api.push;
import static io.newswatch.ingest.it.Api.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.newswatch.contract.Article;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers that go away in the middle, and come back. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(SourcesIT.QuickPolls.class)
class OutageIT {
    @InjectStack
    LocalStack stack;

    @Test
    void whatIsPushedWhileTheBrokerIsAwayIsAnnouncedWhenItReturns() {
        push(article("before", "x")).then().statusCode(202);
        stack.kafka().kill();

        for (int i = 0; i < 50; i++) {
            push(article("away/" + i % 5, "Text " + i)).then().statusCode(202);
        }
        admin().get("/q/health/ready").then().statusCode(200);
        stack.restartKafka();

        try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> IntStream.range(0, 5)
                    .forEach(i -> assertThat(events.of(id("away/" + i)).stream()
                                    .map(Article::revision)
                                    .distinct())
                            .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
        }
    }

    @Test
    void aDatabaseThatIsAwayIsA503AndNothingIsLostWhenItReturns() {
        push(article("stored", "x")).then().statusCode(202);
        stack.postgres().kill();

        push(article("refused", "x"))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
        admin().get("/api/v1/articles/" + id("stored")).then().statusCode(503);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(503));
        stack.restartPostgres();

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> push(article("returned", "x")).then().statusCode(202));
        push(article("stored", "x")).then().statusCode(202).body("duplicates", equalTo(1));
        try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(90))
                    .untilAsserted(() -> assertThat(events.of(id("returned"))).hasSize(1));
        }
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> admin().get("/q/health/ready").then().statusCode(200));
    }

    private static String id(String path) {
        return ArticleId.ofUrl(CanonicalUrl.of(url(path))).value();
    }
}
