package io.newswatch.alert.subscription.lint;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds conditions that no article can fulfil: what is required and excluded at once, and two values of what an article
 * has one of. It finds the plain cases, and never calls a condition impossible that can be fulfilled.
 */
final class Contradiction {
    private final Set<Condition> excluded = new HashSet<>();
    private final List<Condition> required = new ArrayList<>();

    private Contradiction(Condition whole) {
        collect(whole);
    }

    static boolean isIn(Condition whole) {
        var looked = new Contradiction(whole);
        return looked.isImpossible(whole) || looked.isTornBetweenValues();
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(this::collect);
            case Condition.Not(Condition.Any any) -> excluded.addAll(any.of());
            case Condition.Not not -> excluded.add(not.of());
            case Condition.Word word -> required.add(word);
            case Condition.Beginning beginning -> required.add(beginning);
            case Condition.Phrase phrase -> required.add(phrase);
            case Condition.Id id -> required.add(id);
            case Condition.IdBeginning beginning -> required.add(beginning);
            case Condition.Any any -> required.add(any);
        }
    }

    private boolean isImpossible(Condition condition) {
        if (excluded.contains(condition)) {
            return true;
        }
        return switch (condition) {
            case Condition.All all -> all.of().stream().anyMatch(this::isImpossible);
            case Condition.Any any -> any.of().stream().allMatch(this::isImpossible);
            case Condition.Not not -> not.of().equals(Condition.anything());
            case Condition.Id id ->
                id.kind() == Kind.LEVEL && Set.of("mention", "none").contains(id.id());
            case Condition.Word word -> false;
            case Condition.Beginning beginning -> false;
            case Condition.Phrase phrase -> false;
            case Condition.IdBeginning beginning -> false;
        };
    }

    /** An article has one level and one genre: what is allowed by each requirement must have something in common. */
    private boolean isTornBetweenValues() {
        return isTorn(Kind.LEVEL) || isTorn(Kind.GENRE);
    }

    private boolean isTorn(Kind kind) {
        Set<Condition> allowed = null;
        for (var condition : required) {
            var values = values(condition);
            if (!values.isEmpty() && values.stream().allMatch(v -> v instanceof Condition.Id id && id.kind() == kind)) {
                var left = new HashSet<>(values);
                left.removeAll(excluded);
                if (allowed != null) {
                    left.retainAll(allowed);
                }
                allowed = left;
            }
        }
        return allowed != null && allowed.isEmpty();
    }

    private static List<Condition> values(Condition condition) {
        return condition instanceof Condition.Any any ? any.of() : List.of(condition);
    }
}
