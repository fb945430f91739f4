package io.newswatch.classify.wiring;

import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.taxonomy.Shelf;
import io.newswatch.classify.ClassifyArticle;
import io.newswatch.classify.again.ClassifyAgain;
import io.newswatch.classify.again.PastArticles;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.WatchedQueue;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the pure parts beans. */
@Singleton
class Wiring {
    /** Loaded at start, so that the first article does not wait for the taxonomy and a broken one is noticed at once. */
    @Produces
    @Singleton
    @Startup
    Classifier classifier(ClassifyConfig config) {
        return Classifier.of(config.taxonomy().map(Shelf::folder).orElseGet(Shelf::shipped));
    }

    @Produces
    @Singleton
    ClassifyArticle classifyArticle(Classifier classifier) {
        return new ClassifyArticle(classifier);
    }

    @Produces
    @Singleton
    ClassifyAgain classifyAgain(PastArticles articles, InstantSource clock) {
        return new ClassifyAgain(articles, clock);
    }

    @Produces
    @Singleton
    WatchedQueue watchedQueue() {
        return new WatchedQueue(Topics.ARTICLES, Topics.CLASSIFY_GROUP);
    }
}
