package io.newswatch.classifier.facet;

import io.newswatch.classifier.coverage.Passage;
import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Use;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads genre and timeliness from the phrases that speak for them; without enough of them they stay at a default. */
public final class ColourReader {
    private static final double ENOUGH = 1;
    private static final int START = 300;

    private final String facet;

    public ColourReader(String facet) {
        this.facet = facet;
    }

    /** @param otherwise the value when nothing speaks for another one */
    public String read(List<Passage> passages, String otherwise) {
        Map<String, Double> weights = new TreeMap<>();
        for (Passage passage : passages) {
            for (Hit hit : passage.hits()) {
                if (hit.phrase().use() instanceof Use.Colours colours
                        && colours.facet().equals(facet)
                        && stands(passage, hit, colours.place())) {
                    weights.merge(colours.value(), colours.weight(), Double::sum);
                }
            }
        }
        String best = otherwise;
        double most = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (entry.getValue() >= ENOUGH && entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static boolean stands(Passage passage, Hit hit, Use.Place place) {
        return switch (place) {
            case TITLE -> passage.isTitle();
            case START -> passage.isTitle() || hit.start() < START;
            case ANY -> true;
        };
    }
}
