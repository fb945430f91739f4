package io.newswatch.console.alert;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Evidence laid out for reading: the passages that state a relation, with both sides marked, and what else was found of
 * either side.
 */
public record Proof(List<Passage> passages, List<String> sideA, List<String> sideB) {
    public Proof {
        passages = List.copyOf(passages);
        sideA = List.copyOf(sideA);
        sideB = List.copyOf(sideB);
    }

    /** The same words twice are shown once, and of each kind no more than {@code limit}. */
    public static Proof of(Evidence evidence, int limit) {
        var reasons = evidence.supporting();
        var passages = distinct(
                reasons.stream()
                        .filter(Reason::isRelation)
                        .map(relation -> Passage.of(relation, reasons))
                        .toList(),
                limit);
        return new Proof(
                passages,
                words(reasons, Reason.SIDE_A, passages, limit),
                words(reasons, Reason.SIDE_B, passages, limit));
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return passages.isEmpty() && sideA.isEmpty() && sideB.isEmpty();
    }

    private static List<Passage> distinct(List<Passage> passages, int limit) {
        var seen = new HashSet<String>();
        return passages.stream()
                .filter(passage -> seen.add(passage.text()))
                .limit(limit)
                .toList();
    }

    private static List<String> words(List<Reason> reasons, String kind, List<Passage> passages, int limit) {
        var marked = passages.stream()
                .flatMap(passage -> passage.runs().stream())
                .map(Passage.Run::text)
                .collect(Collectors.toSet());
        return reasons.stream()
                .filter(reason -> reason.kind().equals(kind))
                .map(Reason::text)
                .filter(word -> !marked.contains(word))
                .distinct()
                .limit(limit)
                .toList();
    }
}
