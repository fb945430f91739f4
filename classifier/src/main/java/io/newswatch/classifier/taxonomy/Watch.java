package io.newswatch.classifier.taxonomy;

import java.util.Set;

/**
 * Two sides between which articles may state a relation.
 *
 * @param both actors whose very name sets the two sides against each other
 * @param families of relation phrases that count
 */
public record Watch(
        String id, String label, Set<String> sideA, Set<String> sideB, Set<String> both, Set<String> families) {
    public Watch {
        sideA = Set.copyOf(sideA);
        sideB = Set.copyOf(sideB);
        both = Set.copyOf(both);
        families = Set.copyOf(families);
        if (sideA.isEmpty() || sideB.isEmpty() || families.isEmpty()) {
            throw new IllegalArgumentException("The watch " + id + " needs side-a, side-b and relations");
        }
    }
}
