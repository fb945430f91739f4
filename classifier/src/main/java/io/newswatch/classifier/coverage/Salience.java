package io.newswatch.classifier.coverage;

import io.newswatch.classifier.taxonomy.Knowledge;
import io.newswatch.contract.Classification.Actor;
import io.newswatch.contract.Classification.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weighs how far an article is about each actor: in the title, early, and often counts. */
public final class Salience {
    /** More places of one actor would swell the event without telling more. */
    private static final int MOST_SPANS = 50;

    private static final int EARLY = 400;

    private final Map<String, Knowledge.Actor> actors;

    public Salience(Map<String, Knowledge.Actor> actors) {
        this.actors = Map.copyOf(actors);
    }

    /** The actors by falling salience. */
    public List<Actor> weigh(List<Mention> mentions) {
        Map<String, List<Mention>> byActor = new TreeMap<>();
        mentions.forEach(
                m -> byActor.computeIfAbsent(m.actor(), a -> new ArrayList<>()).add(m));
        int most = byActor.values().stream().mapToInt(List::size).max().orElse(1);
        List<Actor> weighed = new ArrayList<>();
        byActor.forEach((id, places) -> {
            Knowledge.Actor actor = actors.get(id);
            if (actor != null) {
                weighed.add(weigh(actor, places, most));
            }
        });
        weighed.sort(Comparator.comparingDouble(Actor::salience).reversed().thenComparing(Actor::id));
        return weighed;
    }

    private static Actor weigh(Knowledge.Actor actor, List<Mention> places, int most) {
        boolean inTitle = places.stream().anyMatch(m -> m.passage().isTitle());
        boolean early = places.stream().anyMatch(m -> !m.passage().isTitle() && m.start() < EARLY);
        double often = StrictMath.log1p(places.size()) / StrictMath.log1p(most);
        double salience = (inTitle ? 0.45 : 0) + (early ? 0.2 : 0) + 0.35 * often;
        List<Span> spans = places.stream()
                .limit(MOST_SPANS)
                .map(m -> m.passage().span(m.start(), m.end()))
                .toList();
        double rounded = Math.round(salience * 100) / 100.0;
        return new Actor(actor.id(), actor.label(), actor.kind(), actor.wikidata(), rounded, spans);
    }
}
