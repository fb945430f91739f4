package io.newswatch.classifier.taxonomy;

import java.util.Set;

/**
 * A relation that speaks for a topic.
 *
 * @param families of the words that state the relation, or the kind of relation
 * @param actors of which one must be part of it; empty for any
 */
public record TopicRelation(String topic, Set<String> families, Set<String> actors, double weight) {
    public TopicRelation {
        families = Set.copyOf(families);
        actors = Set.copyOf(actors);
    }

    static TopicRelation of(Row row, Set<String> topics, Set<String> known) {
        String topic = row.required(0, "topic");
        if (!topics.contains(topic)) {
            throw row.wrong("there is no topic " + topic + " in topics.tsv");
        }
        for (String actor : row.list(2, ",")) {
            if (!known.contains(actor)) {
                throw row.wrong("there is no actor " + actor);
            }
        }
        return new TopicRelation(
                topic, Set.copyOf(row.list(1, ",")), Set.copyOf(row.list(2, ",")), row.number(3, "weight"));
    }
}
