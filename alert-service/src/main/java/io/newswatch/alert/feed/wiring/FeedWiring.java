package io.newswatch.alert.feed.wiring;

import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.feed.PublishInFeed;
import io.newswatch.alert.feed.PublishedFeeds;
import io.newswatch.alert.feed.postgres.FeedsInPostgres;
import io.newswatch.alert.postgres.Sql;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts of feeds known to the service. */
@Singleton
class FeedWiring {
    @Produces
    @Singleton
    Sender publisher() {
        return new PublishInFeed();
    }

    @Produces
    @Singleton
    PublishedFeeds feeds(Sql sql) {
        return new FeedsInPostgres(sql);
    }
}
