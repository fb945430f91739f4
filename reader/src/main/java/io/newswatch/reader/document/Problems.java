package io.newswatch.reader.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects problems while a document is read: a thousand of one kind become one with a count. */
public final class Problems {
    private static final int LONGEST_DETAIL = 300;

    private final Map<ProblemCode, String> details = new EnumMap<>(ProblemCode.class);
    private final Map<ProblemCode, Integer> counts = new EnumMap<>(ProblemCode.class);

    /** Notes one; of each kind the first detail is kept. */
    public void found(ProblemCode code, String detail) {
        counts.merge(code, 1, Integer::sum);
        details.putIfAbsent(
                code, detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…");
    }

    /** One of each kind, in the order of {@link ProblemCode}. */
    public List<Problem> list() {
        return details.entrySet().stream()
                .map(entry -> new Problem(entry.getKey(), withCount(entry.getKey(), entry.getValue())))
                .toList();
    }

    private String withCount(ProblemCode code, String detail) {
        int count = counts.getOrDefault(code, 1);
        return count == 1 ? detail : detail + " (and " + (count - 1) + " more)";
    }
}
