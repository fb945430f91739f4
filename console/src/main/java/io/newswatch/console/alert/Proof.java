package io.newswatch.console.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * Evidence laid out for reading: the sentences that state a relation, with both sides marked, and what else was found of
 * either side.
 */
public record Proof(List<Passage> passages, List<String> sideA, List<String> sideB) {
    public Proof {
        passages = List.copyOf(passages);
        sideA = List.copyOf(sideA);
        sideB = List.copyOf(sideB);
    }

    /** Nothing is shown twice, and of each kind no more than {@code limit}. */
    public static Proof of(Evidence evidence, int limit) {
        var reasons = evidence.supporting();
        var passages = passages(reasons, limit);
        return new Proof(
                passages,
                words(reasons, Reason.SIDE_A, passages, limit),
                words(reasons, Reason.SIDE_B, passages, limit));
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return passages.isEmpty() && sideA.isEmpty() && sideB.isEmpty();
    }

    private static List<Passage> passages(List<Reason> reasons, int limit) {
        var passages = new ArrayList<Passage>();
        for (var reason : reasons) {
            if (reason.isRelation()
                    && passages.size() < limit
                    && passages.stream().noneMatch(passage -> passage.covers(reason))) {
                passages.add(Passage.around(reason, reasons));
            }
        }
        return passages;
    }

    private static List<String> words(List<Reason> reasons, String kind, List<Passage> passages, int limit) {
        var marked = passages.stream()
                .flatMap(passage -> passage.runs().stream())
                .filter(run -> run.mark().equals(kind))
                .map(Passage.Run::text)
                .toList();
        return reasons.stream()
                .filter(reason -> reason.kind().equals(kind))
                .map(Reason::text)
                .filter(text -> !marked.contains(text))
                .distinct()
                .limit(limit)
                .toList();
    }
}
