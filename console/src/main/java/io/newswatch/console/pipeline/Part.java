package io.newswatch.console.pipeline;

import java.util.Optional;

/** A stage of the way of the articles, and the names of its figures. */
enum Part {
    INGEST("Ingest", "articles taken in", "newswatch_articles_total", "ingest"),
    CLASSIFY("Classify", "articles classified", "newswatch_classified_total", "classify"),
    ALERT("Alert", "alerts raised", "newswatch_alerts_total", "match"),
    DELIVER("Deliver", "deliveries made", "newswatch_deliveries_total", "deliver");

    final String title;
    final String unit;
    final String timer;
    private final String counter;

    Part(String title, String unit, String counter, String timer) {
        this.title = title;
        this.unit = unit;
        this.counter = counter;
        this.timer = timer;
    }

    /** What its service said; empty when it did not answer. */
    Optional<Figures> in(Look look) {
        return switch (this) {
            case INGEST -> look.ingest();
            case CLASSIFY -> look.classify();
            case ALERT, DELIVER -> look.alert();
        };
    }

    /** How many it has done since its service was started; a duplicate, for instance, was not taken in. */
    double done(Figures figures) {
        return switch (this) {
            case INGEST -> figures.sum(counter, "status", "accepted") + figures.sum(counter, "status", "updated");
            case CLASSIFY -> figures.sum(counter);
            case ALERT -> figures.sum(counter, "outcome", "raised");
            case DELIVER -> figures.sum(counter, "outcome", "delivered");
        };
    }

    /** Whether it takes its work from a topic. */
    boolean hasQueue() {
        return this == CLASSIFY || this == ALERT;
    }
}
