package io.newswatch.ingest.it;

import static io.newswatch.ingest.it.Api.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.StoredArticle;
import io.newswatch.ingest.article.Submission;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.article.Verdict;
import io.newswatch.ingest.article.Withdrawal;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.ExpiredRows;
import io.newswatch.ingest.rawpage.ExtractAgain;
import io.newswatch.ingest.rawpage.ExtractionReport;
import io.newswatch.ingest.rawpage.RawPage;
import io.newswatch.ingest.rawpage.RawPages;
import io.newswatch.local.testing.LocalStackResource;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kept pages, and what becomes of articles when they are read again. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestProfile(ReadingIT.OnlyWhenAsked.class)
class ReprocessIT {
    private static final String TEXT = "Ministers met in Tokyo and agreed on talks with the alliance.";

    @Inject
    RawPages pages;

    @Inject
    ArticleStore articles;

    private final Instant fetched = Instant.now().minusSeconds(60);

    @Inject
    Database database;

    @BeforeEach
    void forgetAll() {
        ExpiredRows.rawPages(database, Duration.ZERO).some(Instant.now().plusSeconds(1));
    }

    @Test
    void aBetterTextIsARevisionThatAlertsNobodyAndOnlyOnce() {
        var id = article("better", "Short.", fetched);
        pages.keep(page(id, TEXT, fetched));

        reprocess(Map.of("source", "kept"))
                .body("pages", is(1))
                .body("changed", is(1))
                .body("next", nullValue());

        var stored = articles.find(id).orElseThrow();
        assertThat(stored.latest().body()).isEqualTo(TEXT);
        assertThat(stored.latest().title()).isEqualTo("Title better");
        assertThat(stored.latest().revision()).isEqualTo(2);
        assertThat(stored.latest().origin()).isEqualTo(Origin.REPLAY);
        reprocess(Map.of("source", "kept")).body("changed", is(0)).body("unchanged", is(1));
    }

    @Test
    void whatWasSaidLaterOrWithdrawnStays() {
        var later = article("later", "Short.", fetched.plusSeconds(30));
        pages.keep(page(later, TEXT, fetched));
        var withdrawn = article("withdrawn", "Short.", fetched);
        pages.keep(page(withdrawn, TEXT, fetched));
        articles.withdraw(withdrawn, "a mistake");

        reprocess(Map.of()).body("pages", is(2)).body("left", is(2)).body("changed", is(0));
    }

    @Test
    void aLongerTextIsNotLostToAPageThatGivesLess() {
        var id = article("longer", TEXT + " " + TEXT, fetched);
        pages.keep(page(id, TEXT, fetched));
        var empty = article("empty", TEXT, fetched);
        pages.keep(page(empty, "", fetched));

        reprocess(Map.of())
                .body("pages", is(2))
                .body("changed", is(0))
                .body("shorter", is(1))
                .body("left", is(1));
        assertThat(articles.find(id).orElseThrow().latest().body()).isEqualTo(TEXT + " " + TEXT);
        assertThat(articles.find(empty).orElseThrow().latest().body()).isEqualTo(TEXT);
    }

    @Test
    void whatIsSaidOrWithdrawnMeanwhileGoesBefore() {
        var said = article("meanwhile-said", "Short.", fetched);
        pages.keep(page(said, TEXT, fetched));
        var withdrawn = article("meanwhile-withdrawn", "Short.", fetched);
        pages.keep(page(withdrawn, TEXT, fetched));

        var report = again(new Meanwhile(articles, () -> {
                    article("meanwhile-said", "Anew.", Instant.now());
                    articles.withdraw(withdrawn, "a mistake");
                }))
                .run(all());

        assertThat(report).isEqualTo(new ExtractionReport(2, 0, 0, 0, 2, null));
        assertThat(articles.find(said).orElseThrow().latest().body()).isEqualTo("Anew.");
        assertThat(articles.find(withdrawn).orElseThrow().last().type()).isEqualTo(EventTypes.ARTICLE_WITHDRAWN);
    }

    @Test
    void sourceAndDayNarrowIt() {
        var id = article("narrow", "Short.", fetched);
        pages.keep(page(id, TEXT, fetched));

        reprocess(Map.of("source", "other")).body("pages", is(0));
        reprocess(Map.of("since", Instant.now().toString())).body("pages", is(0));
        reprocess(Map.of("after", "f".repeat(32))).body("pages", is(0));
        admin().contentType("application/json")
                .body(Map.of("since", "yesterday"))
                .post("/api/v1/reprocess")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/since"));
    }

    @Test
    void theNewestPageOfAnArticleIsKeptUntilItIsOldOrThereAreTooMany() {
        var one = id("one");
        var two = id("two");
        pages.keep(page(one, "old", fetched.minusSeconds(5)));
        pages.keep(page(one, "new", fetched));
        pages.keep(page(one, "old again", fetched.minusSeconds(1)));
        pages.keep(page(two, "older, of another article", fetched.minus(Duration.ofDays(1))));

        assertThat(pages.articles(all(), 10)).hasSize(2);
        assertThat(ExpiredRows.rawPagesBeyond(database, 150).some(fetched)).isEqualTo(1);
        assertThat(pages.articles(all(), 10)).containsExactly(one);
        assertThat(new String(pages.find(one).orElseThrow().bytes(), StandardCharsets.UTF_8))
                .contains("new");
        var day = ExpiredRows.rawPages(database, Duration.ofDays(1));
        assertThat(day.some(fetched.plus(Duration.ofDays(1)))).isZero();
        assertThat(day.some(fetched.plus(Duration.ofDays(1)).plusSeconds(1))).isEqualTo(1);
        assertThat(pages.articles(all(), 10)).isEmpty();

        var content = ExpiredRows.rawContent(database);
        assertThat(content.some(Instant.now())).isZero();
        assertThat(content.some(Instant.now().plus(Duration.ofHours(1)))).isPositive();
    }

    private ExtractAgain again(ArticleStore store) {
        var limits = new ReadingLimits(1 << 20, 100, 1 << 16);
        return new ExtractAgain(pages, store, DocumentReader.within(limits), InstantSource.system());
    }

    private static RawPages.Range all() {
        return new RawPages.Range(null, Instant.EPOCH, "");
    }

    private static ValidatableResponse reprocess(Map<String, String> body) {
        return admin().contentType("application/json")
                .body(body)
                .post("/api/v1/reprocess")
                .then()
                .statusCode(200);
    }

    private ArticleId article(String name, String body, Instant fetchedAt) {
        var said = new Submission(
                address(name),
                null,
                "Title " + name,
                body,
                null,
                "en",
                null,
                null,
                List.of(),
                new SourceRef("kept", "Kept", null, null, null),
                null,
                Origin.LIVE);
        articles.take(List.of(Draft.fetched(said, fetchedAt)));
        return id(name);
    }

    private static RawPage page(ArticleId id, String text, Instant fetchedAt) {
        var html = "<html lang='en'><head><title>Page</title></head><body><article><p>" + text
                + "</p></article></body></html>";
        return new RawPage(
                id, "https://example.org/page", "text/html", fetchedAt, html.getBytes(StandardCharsets.UTF_8));
    }

    private static ArticleId id(String name) {
        return ArticleId.ofUrl(CanonicalUrl.of(address(name)));
    }

    private static String address(String name) {
        return "https://example.org/kept/" + name;
    }

    /** The store, in which something happens right after an article was looked at. */
    private record Meanwhile(ArticleStore store, Runnable happens) implements ArticleStore {
        @Override
        public List<Taken> take(List<Draft> drafts) {
            return store.take(drafts);
        }

        @Override
        public void alias(CanonicalUrl address, ArticleId article) {
            store.alias(address, article);
        }

        @Override
        public Optional<Verdict> takeAt(int revision, Draft draft) {
            return store.takeAt(revision, draft);
        }

        @Override
        public Withdrawal withdraw(ArticleId id, String reason) {
            return store.withdraw(id, reason);
        }

        @Override
        public Optional<StoredArticle> find(ArticleId id) {
            var found = store.find(id);
            happens.run();
            return found;
        }
    }
}
