package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Outline;
import io.newswatch.reader.page.outline.Region;
import io.newswatch.reader.page.outline.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the place of the article's text: the one with the best F1 that is to be expected of taking it whole, given how
 * likely each block is text of the article, and given what the element says of itself.
 */
final class Choice {
    private final Outline outline;
    private final double[] right;
    private final double[] wrong;

    private Choice(Outline outline, double[] likelihood, boolean[] masked) {
        this.outline = outline;
        int size = likelihood.length;
        right = new double[size + 1];
        wrong = new double[size + 1];
        for (int i = 0; i < size; i++) {
            int weight = masked[i] ? 0 : outline.blocks().get(i).weight();
            right[i + 1] = right[i] + weight * likelihood[i];
            wrong[i + 1] = wrong[i] + weight * (1 - likelihood[i]);
        }
    }

    /** Nothing when no block is left. */
    static Optional<Place> of(Outline outline, double[] likelihood, boolean[] masked) {
        return new Choice(outline, likelihood, masked).best();
    }

    private Optional<Place> best() {
        Place best = null;
        double worth = 0;
        for (var place : places()) {
            double here = worth(place);
            if (here > 0 && here >= worth) {
                best = place;
                worth = here;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        outline.regions().forEach(region -> places.add(new Place(List.of(region), region.role())));
        Map<String, List<Region>> alike = new LinkedHashMap<>();
        for (var region : outline.regions()) {
            if (region.role() == Role.BODY) {
                var element = region.element();
                var same = alike.computeIfAbsent(
                        element.normalName() + " " + element.className() + " " + element.attr("itemprop"),
                        name -> new ArrayList<>());
                if (same.isEmpty() || same.getLast().end() <= region.first()) {
                    same.add(region);
                }
            }
        }
        alike.values().stream()
                .filter(regions -> regions.size() > 1)
                .forEach(regions -> places.add(new Place(List.copyOf(regions), Role.ARTICLE)));
        return places;
    }

    private double worth(Place place) {
        double found = 0;
        double noise = 0;
        for (var region : place.regions()) {
            found += right[region.end()] - right[region.first()];
            noise += wrong[region.end()] - wrong[region.first()];
        }
        double all = right[right.length - 1];
        return all == 0 ? 0 : place.role().factor() * 2 * found / (found + noise + all);
    }
}
