package io.newswatch.contract;

import java.util.List;

/**
 * The names of the Kafka topics. A change that is not an added field gets a new {@code .v2} topic beside the old one.
 */
public final class Topics {
    /** Articles as ingested; key: article id. */
    public static final String ARTICLES = "newswatch.articles.v1";

    /** Articles with their classification; key: article id. */
    public static final String CLASSIFIED = "newswatch.classified.v1";

    /** Stories: members, origins, what changed; key: story id; compacted. */
    public static final String STORIES = "newswatch.stories.v1";

    /** Alerts raised and what became of each delivery; key: subscription id. */
    public static final String ALERTS = "newswatch.alerts.v1";

    /** Consumer group of classify-service. */
    public static final String CLASSIFY_GROUP = "classify-service";

    /** Consumer group of alert-service. */
    public static final String ALERT_GROUP = "alert-service";

    /** Partitions of the article topics unless a cluster's operator says otherwise. */
    public static final int DEFAULT_PARTITIONS = 6;

    private Topics() {}

    /** Every topic that must exist before a service starts. */
    public static List<String> all() {
        return List.of(
                ARTICLES,
                CLASSIFIED,
                STORIES,
                ALERTS,
                deadLetters(ARTICLES, CLASSIFY_GROUP),
                deadLetters(CLASSIFIED, ALERT_GROUP));
    }

    /** Where {@code consumer} puts the records of {@code topic} that it could not process, byte for byte. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + ".dlq";
    }
}
