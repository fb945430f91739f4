package io.newswatch.console.taxonomy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names for the ids of actors, topics and sources. An id without a name is shown as readably as it can be. */
public record Words(Map<String, String> actors, Map<String, String> topics, Map<String, String> sources) {
    /** Without any names: for the time in which the taxonomy cannot be had. */
    static final Words NONE = new Words(Map.of(), Map.of(), Map.of());

    public Words {
        actors = Map.copyOf(actors);
        topics = Map.copyOf(topics);
        sources = Map.copyOf(sources);
    }

    /** An id with its name. */
    public record Term(String id, String name) {}

    public Term actor(String id) {
        return new Term(id, actors.getOrDefault(id, readable(id)));
    }

    public Term topic(String id) {
        return new Term(id, topics.getOrDefault(id, readable(id)));
    }

    /** The name of a source; the id where nobody may know it, or it is gone. */
    public String source(String id) {
        return sources.getOrDefault(id, id);
    }

    /** The id of the actor with this name, whatever its letters' case; the text itself when there is none. */
    public String actorNamed(String text) {
        return actors.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }

    /** All actors by name. */
    public List<Term> allActors() {
        return sorted(actors);
    }

    /** All topics by name. */
    public List<Term> allTopics() {
        return sorted(topics);
    }

    static Words of(TaxonomyJson json, Map<String, String> sources) {
        return new Words(
                byId(json.actors(), TaxonomyJson.Entry::id, TaxonomyJson.Entry::label),
                byId(json.topics(), TaxonomyJson.Entry::id, TaxonomyJson.Entry::label),
                sources);
    }

    private static <T> Map<String, String> byId(List<T> entries, Function<T, String> id, Function<T, String> name) {
        return entries.stream().collect(Collectors.toMap(id, name, (one, other) -> one));
    }

    private static List<Term> sorted(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** {@code country:jp} becomes JP, {@code org:north-atlantic-council} north atlantic council. */
    private static String readable(String id) {
        var name = id.substring(id.indexOf(':') + 1);
        return name.length() == 2 ? name.toUpperCase(Locale.ROOT) : name.replace('-', ' ');
    }
}
