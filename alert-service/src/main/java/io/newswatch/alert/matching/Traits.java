package io.newswatch.alert.matching;

import io.newswatch.contract.Level;
import java.util.Map;
import java.util.Set;

/**
 * What an article is matched by.
 *
 * @param levels the level reached for each watch
 * @param languages the language's tag and, of {@code pt-br}, also {@code pt}; lower case
 * @param sources id and name of the source, as far as known
 * @param said the texts, for subscriptions that ask for words
 */
public record Traits(
        Map<String, Level> levels,
        Set<String> actors,
        Set<String> topics,
        Set<String> genres,
        Set<String> languages,
        Set<String> sources,
        Said said) {
    /** The texts of an article that words are looked for in. */
    public record Said(String title, String body) {
        /** Nothing was said. */
        public static final Said NOTHING = new Said("", "");
    }

    public Traits {
        levels = Map.copyOf(levels);
        actors = Set.copyOf(actors);
        topics = Set.copyOf(topics);
        genres = Set.copyOf(genres);
        languages = Set.copyOf(languages);
        sources = Set.copyOf(sources);
    }
}
