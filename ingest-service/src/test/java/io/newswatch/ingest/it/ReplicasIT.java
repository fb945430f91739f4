package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.article;
import static io.newswatch.ingest.it.Api.push;
import static io.newswatch.ingest.it.Api.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.newswatch.contract.Article;
import io.newswatch.ingest.announce.AnnounceArticles;
import io.newswatch.ingest.announce.ArticleAnnouncer;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.postgres.PostgresOutbox;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Two replicas announce side by side. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class ReplicasIT {
    @InjectStack
    LocalStack stack;

    @Inject
    ArticleAnnouncer articles;

    @Inject
    InstantSource clock;

    @Test
    void aThousandRevisionsOfOneArticleArriveInOrder() throws InterruptedException {
        var id = ArticleId.ofUrl(CanonicalUrl.of(url("thousand"))).value();
        var replica = new AnnounceArticles(
                new PostgresOutbox(connections(), Duration.ofMillis(50), clock),
                articles,
                Duration.ofMillis(50),
                Duration.ofSeconds(1));
        var thread = Thread.ofPlatform().start(replica);

        IntStream.range(0, 20).parallel().forEach(part -> {
            var revisions = IntStream.range(0, 50)
                    .mapToObj(i -> article("thousand", "Part " + part + " text " + i))
                    .toArray();
            push(revisions).then().statusCode(202).body("rejected", equalTo(0));
        });

        try (var events = new ArticleEvents(stack.kafka().bootstrapServers())) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(events.of(id)).hasSize(1_000));
            assertThat(events.of(id))
                    .extracting(Article::revision)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 1_000).boxed().toList());
        }
        replica.stop();
        thread.join();
    }

    private PGSimpleDataSource connections() {
        var connections = new PGSimpleDataSource();
        connections.setUrl(stack.postgres().jdbcUrl());
        connections.setUser(stack.postgres().user());
        connections.setPassword(stack.postgres().password());
        return connections;
    }
}
