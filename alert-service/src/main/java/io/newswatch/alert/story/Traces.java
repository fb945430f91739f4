package io.newswatch.alert.story;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article is recognised by when stories are told apart. Nobody can read the article out of it.
 *
 * @param language of the text, without region
 * @param shingles the smallest hashes of its word shingles, ascending
 * @param titleWords the telling words of the title; pairs of characters in scripts without blanks
 * @param titleNumbers the numbers that the title counts with
 * @param titleThings the numbers by which the title names things: pact 17
 * @param names names that the taxonomy does not know, which makes them telling, by weight
 * @param usual names of known actors, which many articles share, by weight
 * @param actors ids of the known actors, by salience
 * @param topics ids of the topics
 */
public record Traces(
        String language,
        List<Long> shingles,
        Set<String> titleWords,
        Set<String> titleNumbers,
        Set<String> titleThings,
        Map<String, Double> names,
        Map<String, Double> usual,
        Map<String, Double> actors,
        Set<String> topics) {
    public Traces {
        shingles = List.copyOf(shingles);
        titleWords = Set.copyOf(titleWords);
        titleNumbers = Set.copyOf(titleNumbers);
        titleThings = Set.copyOf(titleThings);
        names = Map.copyOf(names);
        usual = Map.copyOf(usual);
        actors = Map.copyOf(actors);
        topics = Set.copyOf(topics);
    }
}
