package io.newswatch.classifier.taxonomy;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a taxonomy, gathered so that people can mend all of it at once. */
final class Problems {
    private static final int MOST_SHOWN = 50;

    private final List<String> found = new ArrayList<>();

    /** @param place {@code file:line}, or a file as a whole */
    void add(String place, String problem) {
        found.add(place + ": " + problem);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            List<String> shown = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST_SHOWN)));
            if (found.size() > MOST_SHOWN) {
                shown.add("and " + (found.size() - MOST_SHOWN) + " more");
            }
            throw new TaxonomyException(String.join("\n", shown));
        }
    }
}
