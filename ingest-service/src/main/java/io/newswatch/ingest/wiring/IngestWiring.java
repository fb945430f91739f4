package io.newswatch.ingest.wiring;

import io.newswatch.ingest.article.ArticleStore;
import io.newswatch.ingest.article.DateRules;
import io.newswatch.ingest.article.Revisions;
import io.newswatch.ingest.metrics.IngestMetrics;
import io.newswatch.ingest.postgres.Database;
import io.newswatch.ingest.postgres.PostgresArticleStore;
import io.newswatch.ingest.rest.push.Admission;
import io.newswatch.ingest.rest.push.BodyReader;
import io.newswatch.ingest.rest.push.PushArticles;
import io.newswatch.ingest.rest.push.PushLimits;
import io.newswatch.ingest.rest.push.PushReader;
import io.newswatch.reader.html.JsoupPlainText;
import io.newswatch.reader.text.PlainText;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Makes the parts that know nothing of CDI: taking articles in. */
@Singleton
class IngestWiring {
    @Produces
    @Singleton
    PushLimits pushLimits(IngestConfig config) {
        return new PushLimits(
                Math.toIntExact(config.largestPush().asLongValue()),
                Math.toIntExact(config.largestArticle().asLongValue()),
                config.pushesAtOnce(),
                config.pushedBytesAtOnce().asLongValue());
    }

    @Produces
    @Singleton
    Admission admission(PushLimits limits) {
        return new Admission(limits);
    }

    @Produces
    @Singleton
    PlainText plainText() {
        return new JsoupPlainText();
    }

    @Produces
    @Singleton
    Database database(DataSource dataSource) {
        return new Database(dataSource);
    }

    @Produces
    @Singleton
    ArticleStore articleStore(Database database, IngestConfig config, InstantSource clock) {
        var rules = new DateRules(config.datesAheadAtMost(), config.freshFor());
        return new PostgresArticleStore(database, new Revisions(rules), clock);
    }

    @Produces
    @Singleton
    PushArticles pushArticles(
            PushLimits limits, PlainText plainText, ArticleStore store, IngestMetrics metrics, InstantSource clock) {
        return new PushArticles(new BodyReader(limits), new PushReader(limits, plainText), store, metrics, clock);
    }
}
