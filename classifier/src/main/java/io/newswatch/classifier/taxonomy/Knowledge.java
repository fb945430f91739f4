package io.newswatch.classifier.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All data of the classifier.
 */
public record Knowledge(
        String version,
        Languages languages,
        Map<String, Actor> actors,
        List<Office> offices,
        Map<String, Topic> topics,
        String mediaTopicsRelease,
        List<TopicRelation> topicRelations,
        List<Watch> watches,
        List<Phrase> phrases,
        Weights weights) {
    public Knowledge {
        offices = List.copyOf(offices);
        topicRelations = List.copyOf(topicRelations);
        watches = List.copyOf(watches);
        phrases = List.copyOf(phrases);
    }

    /**
     * Somebody or something that has names.
     *
     * @param companions actors whose being named is enough to resolve "the alliance" and the like to this one
     * @param parents what this is a part of: naming the part names them too
     */
    public record Actor(
            String id, String label, @Nullable String wikidata, Set<String> companions, List<String> parents) {
        public Actor {
            companions = Set.copyOf(companions);
            parents = List.copyOf(parents);
        }

        public String kind() {
            return id.substring(0, id.indexOf(':'));
        }
    }

    /** A subject. */
    public record Topic(String id, String label, List<String> mediaTopics) {
        public Topic {
            mediaTopics = List.copyOf(mediaTopics);
        }
    }
}
