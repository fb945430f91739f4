package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.text.WordNumbers;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words without which no article fulfils a condition, for asking a database that knows words only by their numbers. Never
 * asks for too much: what cannot be said in this way (beginnings of words, ids, negations) is left out.
 *
 * @param each of every one of these sets an article has at least one number
 */
public record NeededWords(List<Set<Integer>> each) {
    /** Any article will do. */
    public static final NeededWords NONE = new NeededWords(List.of());

    /** So many tell enough; more cost a database time. */
    private static final int MOST = 10;

    private static final int MOST_ALTERNATIVES = 200;

    public NeededWords {
        each = List.copyOf(each);
    }

    /** What a condition needs, or less. */
    public static NeededWords of(Condition condition) {
        return new NeededWords(needed(condition).stream()
                .distinct()
                .filter(alternatives -> alternatives.size() <= MOST_ALTERNATIVES)
                .sorted(Comparator.comparingInt(Set::size))
                .limit(MOST)
                .toList());
    }

    private static List<Set<Integer>> needed(Condition condition) {
        return switch (condition) {
            case Condition.Word word -> List.of(Set.of(WordNumbers.of(word.word())));
            case Condition.Phrase phrase ->
                phrase.parts().stream()
                        .map(part -> Set.of(WordNumbers.of(part.word())))
                        .toList();
            case Condition.All all ->
                all.of().stream().flatMap(part -> needed(part).stream()).toList();
            case Condition.Any any -> ofAlternatives(any.of());
            case Condition.Not not -> List.of();
            case Condition.Beginning beginning -> List.of();
            case Condition.Id id -> List.of();
            case Condition.IdBeginning beginning -> List.of();
        };
    }

    private static List<Set<Integer>> ofAlternatives(List<Condition> alternatives) {
        var one = new HashSet<Integer>();
        for (var alternative : alternatives) {
            var least = needed(alternative).stream().min(Comparator.comparingInt(Set::size));
            if (least.isEmpty()) {
                return List.of();
            }
            one.addAll(least.get());
        }
        return List.of(one);
    }
}
