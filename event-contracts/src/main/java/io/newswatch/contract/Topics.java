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

    private static final String DEAD_LETTERS = ".dlq";
    private static final String REPLAYS = ".replay";

    private Topics() {}

    /** Every topic that must exist before a service starts. */
    public static List<String> all() {
        return List.of(
                ARTICLES,
                CLASSIFIED,
                STORIES,
                ALERTS,
                deadLetters(ARTICLES, CLASSIFY_GROUP),
                deadLetters(CLASSIFIED, ALERT_GROUP),
                replays(ARTICLES, CLASSIFY_GROUP),
                replays(CLASSIFIED, ALERT_GROUP));
    }

    /** Every topic with records that some consumer could not process. */
    public static List<String> allDeadLetters() {
        return all().stream().filter(topic -> topic.endsWith(DEAD_LETTERS)).toList();
    }

    /** Where {@code consumer} puts the records of {@code topic} that it could not process, byte for byte. */
    public static String deadLetters(String topic, String consumer) {
        return topic + "." + consumer + DEAD_LETTERS;
    }

    /**
     * Where {@code consumer}, and nobody else, reads again what it could not process when it came over {@code topic}.
     */
    public static String replays(String topic, String consumer) {
        return topic + "." + consumer + REPLAYS;
    }

    /** Where the records of these dead letters are read again. */
    public static String replaysOf(String deadLetters) {
        return withoutEnd(deadLetters, DEAD_LETTERS) + REPLAYS;
    }

    /** Whether a consumer reads this topic to process something once more. */
    public static boolean isReplays(String topic) {
        return topic.endsWith(REPLAYS);
    }

    /** The topic over which the records of a topic of dead letters, or of replays, came first. */
    public static String origin(String deadLettersOrReplays) {
        return List.of(ARTICLES, CLASSIFIED, STORIES, ALERTS).stream()
                .filter(topic -> deadLettersOrReplays.startsWith(topic + "."))
                .findFirst()
                .orElse(deadLettersOrReplays);
    }

    /** The consumer that could not process the records of a topic of dead letters. */
    public static String refusedBy(String deadLetters) {
        var name = withoutEnd(deadLetters, DEAD_LETTERS);
        var origin = origin(deadLetters);
        return name.startsWith(origin + ".") ? name.substring(origin.length() + 1) : name;
    }

    private static String withoutEnd(String topic, String end) {
        if (!topic.endsWith(end)) {
            throw new IllegalArgumentException(topic + " does not end in " + end);
        }
        return topic.substring(0, topic.length() - end.length());
    }
}
