package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Where;
import io.newswatch.alert.matching.text.Tokens;
import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The definition of a match, without any cleverness: each condition is looked at on each article. */
final class BruteForce {
    private record Placed(String word, int place) {}

    private final Traits article;
    private final List<Placed> words = new ArrayList<>();

    BruteForce(Traits article) {
        this.article = article;
        var tokens = Tokens.of(article.said().title(), article.said().body());
        for (int i = 0; i < tokens.count(); i++) {
            words.add(new Placed(tokens.word(i), tokens.place(i)));
        }
    }

    boolean isWantedBy(Criteria criteria) {
        var level = article.levels().get(criteria.watched().watch());
        return level != null && holds(criteria.whole(), level);
    }

    private boolean holds(Condition condition, Level level) {
        return switch (condition) {
            case Condition.Word word -> stands(word.where(), word.word()::equals);
            case Condition.Beginning beginning ->
                stands(beginning.where(), word -> word.startsWith(beginning.letters()));
            case Condition.Phrase phrase -> stands(phrase, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
            case Condition.Id id -> carried(id.kind(), level).contains(id.id());
            case Condition.IdBeginning beginning ->
                carried(beginning.kind(), level).stream().anyMatch(id -> id.startsWith(beginning.letters()));
            case Condition.All all -> all.of().stream().allMatch(part -> holds(part, level));
            case Condition.Any any -> any.of().stream().anyMatch(part -> holds(part, level));
            case Condition.Not not -> !holds(not.of(), level);
        };
    }

    private boolean stands(Where where, Predicate<String> word) {
        return words.stream().anyMatch(placed -> isThere(where, placed.place()) && word.test(placed.word()));
    }

    /** Tries every place of every word; the places are moved onto that of the first word. */
    private boolean stands(Condition.Phrase phrase, int part, int least, int most) {
        if (part == phrase.parts().size()) {
            return true;
        }
        var asked = phrase.parts().get(part);
        for (var placed : words) {
            if (placed.word().equals(asked.word()) && isThere(phrase.where(), placed.place())) {
                int moved = placed.place() - asked.place();
                int newLeast = Math.min(least, moved);
                int newMost = Math.max(most, moved);
                if (newMost - newLeast <= phrase.slop() && stands(phrase, part + 1, newLeast, newMost)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isThere(Where where, int place) {
        return switch (where) {
            case ANYWHERE -> true;
            case TITLE -> place < Tokens.BODY;
            case BODY -> place >= Tokens.BODY;
        };
    }

    private Set<String> carried(Condition.Kind kind, Level level) {
        var carried =
                switch (kind) {
                    case ACTOR -> article.actors();
                    case TOPIC -> article.topics();
                    case SOURCE -> article.sources();
                    case LANGUAGE -> article.languages();
                    case GENRE -> article.genres();
                    case LEVEL -> Set.of(level.name());
                };
        return carried.stream().map(id -> id.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
