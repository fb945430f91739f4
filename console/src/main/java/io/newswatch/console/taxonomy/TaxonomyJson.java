package io.newswatch.console.taxonomy;

import java.util.List;

/** What classify-service says of its taxonomy. */
record TaxonomyJson(List<Entry> actors, List<Entry> topics) {
    TaxonomyJson {
        actors = actors == null ? List.of() : List.copyOf(actors);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** An actor or a topic. */
    record Entry(String id, String label) {}
}
