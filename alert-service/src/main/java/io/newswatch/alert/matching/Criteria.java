package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a subscription asks for. Everything must hold; an empty set asks for nothing.
 *
 * @param who the condition on actors
 * @param what the condition on topics
 * @param form the condition on genres
 * @param query what it asks for in words, or {@link Condition#anything()}
 */
public record Criteria(
        Watched watched,
        IdFilter who,
        IdFilter what,
        IdFilter form,
        Set<String> languages,
        Set<String> sources,
        Condition query) {

    /** The watch, and how much coverage of it is enough. */
    public record Watched(String watch, Level minLevel) {
        public Watched {
            if (!minLevel.atLeast(Level.RELATED)) {
                throw new IllegalArgumentException("minLevel must be RELATED or CORE, not " + minLevel);
            }
        }
    }

    public Criteria {
        languages = Set.copyOf(languages);
        sources = Set.copyOf(sources);
    }

    /** Without a query. */
    public Criteria(
            Watched watched, IdFilter who, IdFilter what, IdFilter form, Set<String> languages, Set<String> sources) {
        this(watched, who, what, form, languages, sources, Condition.anything());
    }

    /** All of it as one condition on an article that the watch has judged. */
    public Condition whole() {
        var whole = new ArrayList<Condition>();
        whole.add(anyOf(
                Kind.LEVEL,
                Arrays.stream(Level.values())
                        .filter(level -> level.atLeast(watched.minLevel()))
                        .map(Level::name)
                        .toList()));
        add(whole, Kind.ACTOR, who);
        add(whole, Kind.TOPIC, what);
        add(whole, Kind.GENRE, form);
        add(whole, Kind.LANGUAGE, new IdFilter(languages, Set.of(), Set.of()));
        add(whole, Kind.SOURCE, new IdFilter(sources, Set.of(), Set.of()));
        whole.add(query);
        return new Condition.All(whole);
    }

    private static void add(List<Condition> whole, Kind kind, IdFilter filter) {
        if (!filter.any().isEmpty()) {
            whole.add(anyOf(kind, filter.any()));
        }
        filter.all().forEach(id -> whole.add(new Condition.Id(kind, id)));
        if (!filter.none().isEmpty()) {
            whole.add(new Condition.Not(anyOf(kind, filter.none())));
        }
    }

    private static Condition anyOf(Kind kind, Iterable<String> ids) {
        var any = new ArrayList<Condition>();
        ids.forEach(id -> any.add(new Condition.Id(kind, id)));
        return Condition.any(any);
    }
}
