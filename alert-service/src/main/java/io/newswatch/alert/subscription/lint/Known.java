package io.newswatch.alert.subscription.lint;

import java.util.Set;

/**
 * What the classifier knows.
 *
 * @param languages those whose texts are read
 * @param falseFriends phrases in which a name stands for something else, as words with a blank between them
 */
public record Known(Set<String> actors, Set<String> topics, Set<String> languages, Set<String> falseFriends) {
    public Known {
        actors = Set.copyOf(actors);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        falseFriends = Set.copyOf(falseFriends);
    }
}
