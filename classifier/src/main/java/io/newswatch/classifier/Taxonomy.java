package io.newswatch.classifier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the classifier knows the names of, as people and programs may list it.
 *
 * @param version changes when any of the data changes
 * @param mediaTopicsRelease of the IPTC Media Topics, in which the codes of the topics were looked up
 */
public record Taxonomy(
        String version, List<Actor> actors, List<Topic> topics, String mediaTopicsRelease, List<Watch> watches) {
    public Taxonomy {
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
        watches = List.copyOf(watches);
    }

    /** The actor with this id. */
    public Optional<Actor> actor(String id) {
        return actors.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /**
     * Somebody or something that articles speak of.
     *
     * @param id for example {@code country:jp}
     * @param kind the part of the id before the colon
     */
    public record Actor(
            String id, String kind, String label, @Nullable String wikidata) {}

    /**
     * A subject of articles.
     *
     * @param mediaTopics codes of the IPTC Media Topics
     */
    public record Topic(String id, String label, List<String> mediaTopics) {
        public Topic {
            mediaTopics = List.copyOf(mediaTopics);
        }
    }

    /** Two sides between which articles state a relation. */
    public record Watch(String id, String label, List<String> sideA, List<String> sideB) {
        public Watch {
            sideA = List.copyOf(sideA);
            sideB = List.copyOf(sideB);
        }
    }
}
