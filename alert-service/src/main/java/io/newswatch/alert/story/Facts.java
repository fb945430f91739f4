package io.newswatch.alert.story;

import io.newswatch.alert.story.Claims.Kind;
import io.newswatch.contract.WhatIsNew;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the members of a story have claimed so far: what an article adds to it is news.
 *
 * @param actors ids of everybody who was spoken of
 * @param relations topics that articles were about
 * @param numbers by what is counted, every number that was given
 * @param turn the last turn of the matter
 */
public record Facts(
        Set<String> actors,
        Set<String> relations,
        Map<String, Set<String>> numbers,
        @Nullable Kind turn) {
    /** Nothing was claimed yet. */
    public static final Facts NONE = new Facts(Set.of(), Set.of(), Map.of(), null);

    private static final int MOST_NEWS = 6;

    public Facts {
        actors = Set.copyOf(actors);
        relations = Set.copyOf(relations);
        numbers = Map.copyOf(numbers);
    }

    /** What the article adds, the weightiest first. */
    public List<WhatIsNew> news(Claims claims, String article) {
        var news = new ArrayList<WhatIsNew>();
        if (claims.turn() != null && claims.turn().kind() != turn) {
            news.add(new WhatIsNew(
                    claims.turn().kind().name().toLowerCase(Locale.ROOT),
                    claims.turn().text(),
                    article));
        }
        claims.quantities().stream()
                .filter(this::isChanged)
                .forEach(quantity -> news.add(new WhatIsNew("number", changed(quantity), article)));
        claims.prominent().stream()
                .filter(actor -> !actors.contains(actor))
                .sorted()
                .forEach(
                        actor -> news.add(new WhatIsNew("actor", claims.actors().getOrDefault(actor, actor), article)));
        claims.relations().entrySet().stream()
                .filter(relation -> !relations.contains(relation.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(relation -> news.add(new WhatIsNew("relation", relation.getValue(), article)));
        return List.copyOf(news.subList(0, Math.min(MOST_NEWS, news.size())));
    }

    /** Everything known once the article is read. */
    public Facts with(Claims claims) {
        var allActors = new HashSet<>(actors);
        allActors.addAll(claims.actors().keySet());
        var allRelations = new HashSet<>(relations);
        allRelations.addAll(claims.subjects());
        var allNumbers = new HashMap<>(numbers);
        claims.quantities()
                .forEach(quantity -> allNumbers.merge(quantity.what(), Set.of(quantity.value()), Facts::union));
        return new Facts(
                allActors,
                allRelations,
                allNumbers,
                claims.turn() == null ? turn : claims.turn().kind());
    }

    /** A number of something that nobody counted before is detail, not news. */
    private boolean isChanged(Claims.Quantity quantity) {
        var given = numbers.get(quantity.what());
        return given != null && !given.contains(quantity.value());
    }

    private String changed(Claims.Quantity quantity) {
        var before = numbers.getOrDefault(quantity.what(), Set.of());
        return before.size() == 1
                ? quantity.text() + " (before: " + before.iterator().next() + ")"
                : quantity.text();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var union = new HashSet<>(one);
        union.addAll(other);
        return Set.copyOf(union);
    }
}
