package io.newswatch.alert.archive.rest;

import static io.newswatch.alert.testing.Api.as;
import static io.newswatch.alert.testing.Api.asAdmin;
import static io.newswatch.alert.testing.Api.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.newswatch.alert.testing.Classified;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.Log;
import io.newswatch.contract.Level;
import io.newswatch.contract.Topics;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ArchiveIT {
    private static final String ACTOR = "country:archive";
    private static final String OTHER = "country:archive2";
    private static final Instant DAY = Instant.parse("2026-03-02T10:00:00Z");

    @InjectStack
    LocalStack stack;

    /** Six articles on three days, of which one is CORE, one is withdrawn and one is under every level. */
    @BeforeEach
    void archive() {
        var articles = List.of(
                article("one", Level.CORE, DAY, ACTOR),
                article("two", Level.RELATED, DAY.plus(1, ChronoUnit.HOURS), ACTOR, OTHER),
                article("three", Level.MENTION, DAY.plus(1, ChronoUnit.DAYS), ACTOR),
                article("four", Level.MENTION, DAY.plus(2, ChronoUnit.DAYS), OTHER),
                article("five", Level.MENTION, DAY.plus(2, ChronoUnit.DAYS), ACTOR),
                article("six", Level.NONE, DAY, ACTOR));
        try (var log = new Log(stack.kafka().bootstrapServers())) {
            log.send(articles.stream().map(a -> a.published(Topics.CLASSIFIED)).toList());
            log.send(List.of(articles.get(4).withRevision(2).withdrawn(Topics.CLASSIFIED)));
        }
        var database = new Database(stack.postgres());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(database.one(
                        "SELECT count(*) FROM article WHERE id = ANY (string_to_array(?, ',')) AND "
                                + "(withdrawn_at IS NOT NULL) = (id = ?)",
                        String.join(",", articles.stream().map(Classified::id).toList()),
                        Classified.idOf("archive-five")))
                .isEqualTo("5"));
    }

    @Test
    void searchesNarrowByWhatIsAskedFor() {
        assertThat(ids("actor=" + ACTOR)).containsExactly("three", "two", "one");
        assertThat(ids("actor=" + ACTOR + "&actor=" + OTHER)).containsExactly("four", "three", "two", "one");
        assertThat(ids("actor=" + ACTOR + "&level=CORE&level=RELATED")).containsExactly("two", "one");
        assertThat(ids("actor=" + ACTOR + "&from=2026-03-03")).containsExactly("three");
        assertThat(ids("actor=" + ACTOR + "&from=2026-03-02&to=2026-03-02T10:30:00Z"))
                .containsExactly("one");
        assertThat(ids("actor=" + ACTOR + "&language=en&genre=news&source=example&topic=partnership&level=CORE"))
                .containsExactly("one");
        assertThat(ids("actor=" + ACTOR + "&language=fr")).isEmpty();
    }

    @Test
    void aQueryIsAskedInTheLanguageOfSubscriptions() {
        assertThat(asked("title:three OR title:one")).containsExactly("three", "one");
        assertThat(asked("\"signed a pact\" AND NOT level:MENTION")).containsExactly("two", "one");
        assertThat(asked("pac* AND title:archive AND actor:" + OTHER)).containsExactly("two");
        assertThat(asked("genre:news AND language:en")).containsExactly("three", "two", "one");
        assertThat(asked("\"signed pact\"")).isEmpty();
        asAdmin()
                .queryParam("q", "pact")
                .get("/api/v1/articles?actor=" + ACTOR)
                .then()
                .body("next", nullValue())
                .body("searchedTo", notNullValue());
    }

    @Test
    void articlesOfWhichNoWordsWereStoredAreLookedAt() {
        var database = new Database(stack.postgres());
        var one = Classified.idOf("archive-one");
        var words = database.one("SELECT words::text FROM article WHERE id = ?", one);
        database.one("UPDATE article SET words = NULL WHERE id = ? RETURNING id", one);

        assertThat(words).contains("{", ",");
        assertThat(asked("title:one")).containsExactly("one");
        database.one("UPDATE article SET words = ?::int4[] WHERE id = ? RETURNING id", words, one);
    }

    @Test
    void pagesOfAQueryFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = asAdmin()
                    .queryParam("q", "archive AND pact AND (actor:" + ACTOR + " OR actor:" + OTHER + ")")
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.title"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).containsExactly("archive four", "archive three", "archive two", "archive one");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = asAdmin()
                    .queryParam("actor", ACTOR, OTHER)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.title"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(seen).containsExactly("archive four", "archive three", "archive two", "archive one");
    }

    @Test
    void oneArticleIsGivenWithItsTextAndItsEvidence() {
        asAdmin()
                .get("/api/v1/articles/" + Classified.idOf("archive-one"))
                .then()
                .statusCode(200)
                .body("title", equalTo("archive one"))
                .body("body", containsString("NATO signed a pact"))
                .body("classification.coverage[0].for[0].text", equalTo("NATO"));
        asAdmin().get("/api/v1/articles/unknown").then().statusCode(404);
    }

    @Test
    void countsAreSplitByBucketKeyAndLevel() {
        var counts = asAdmin()
                .get("/api/v1/coverage?from=2026-03-01&to=2026-03-08&bucket=day&by=actor&actor=" + ACTOR)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(counts.getList("items.findAll { it.key == '" + ACTOR + "' }.at"))
                .containsExactly("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z");
        assertThat(counts.getList("items.findAll { it.key == '" + ACTOR + "' }.articles"))
                .containsExactly(2, 1);
        assertThat(counts.getInt("items.find { it.key == '" + ACTOR + "' }.core"))
                .isEqualTo(1);
        assertThat(counts.getList("items.findAll { it.key == '" + OTHER + "' }.articles"))
                .containsExactly(1);
    }

    @Test
    void aTableCountsEachPairOfKeys() {
        var cells = asAdmin()
                .get("/api/v1/coverage?from=2026-03-01&to=2026-03-08&bucket=all&by=actor&and=topic&actor=" + OTHER)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(cells.getInt("items.find { it.key == '" + OTHER + "' && it.and == 'partnership' }.articles"))
                .isEqualTo(2);
    }

    @Test
    void nonsenseIsRefusedByName() {
        refused("/api/v1/articles?level=HIGH", "level");
        refused("/api/v1/articles?from=yesterday", "from");
        refused("/api/v1/articles?from=2026-03-02&to=2026-03-01", "before");
        refused("/api/v1/articles?cursor=x", "cursor");
        asAdmin()
                .queryParam("q", "cable AND *bour")
                .get("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/q"))
                .body("errors[0].position", equalTo(11));
        refused("/api/v1/coverage?by=colour", "by");
        refused("/api/v1/coverage?bucket=year", "bucket");
        refused("/api/v1/coverage?bucket=hour&from=2020-01-01", "buckets");
        refused("/api/v1/coverage?keys=0", "keys");
        refused("/api/v1/coverage/tables", "table");
        refused("/api/v1/coverage/tables?table=actor:all", "table");
        refused("/api/v1/coverage/tables?table=actor-colour:all:9", "and");
    }

    @Test
    void everyReaderMaySearchAndNobodyElse() {
        as(token("archive reader", "reader")).get("/api/v1/articles").then().statusCode(200);
        as(token("archive publisher", "publisher"))
                .get("/api/v1/articles")
                .then()
                .statusCode(403);
        as("nonsense").get("/api/v1/coverage").then().statusCode(401);
    }

    private static void refused(String path, String about) {
        asAdmin().get(path).then().statusCode(400).body("detail", containsString(about));
    }

    /** On all pages: a search that takes long answers with what it has so far. */
    private static List<String> asked(String query) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = asAdmin()
                    .queryParam("q", query)
                    .queryParam("actor", ACTOR)
                    .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                    .get("/api/v1/articles");
            found.addAll(titles(page));
            cursor = page.path("next");
        } while (cursor != null);
        return found;
    }

    private static List<String> ids(String query) {
        return titles(asAdmin().get("/api/v1/articles?" + query));
    }

    private static List<String> titles(Response response) {
        return response
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.findAll { it.title != null }.title")
                .stream()
                .map(title -> title.substring("archive ".length()))
                .toList();
    }

    private static Classified article(String name, Level level, Instant at, String... actors) {
        return Classified.core("archive-" + name)
                .withTitle("archive " + name)
                .withLevel(level)
                .withActors(actors)
                .ingestedAt(at);
    }
}
