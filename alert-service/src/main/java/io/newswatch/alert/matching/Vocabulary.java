package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Everything that some subscriptions look for, numbered: words, beginnings of words, ids, beginnings of ids. */
record Vocabulary(
        int size,
        Lexicon words,
        Lexicon beginnings,
        long lengthsOfBeginnings,
        Map<Kind, Map<String, Integer>> ids,
        Map<Kind, Map<String, Integer>> beginningsOfIds) {

    /** The longest beginning that is told apart by its length. */
    static final int LONGEST_BEGINNING = Long.SIZE - 1;

    boolean asksForWords() {
        return !words.isEmpty() || !beginnings.isEmpty();
    }

    /** A vocabulary that grows while subscriptions are compiled. */
    static final class Growing {
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> beginnings = new HashMap<>();
        private final Map<Kind, Map<String, Integer>> ids = new EnumMap<>(Kind.class);
        private final Map<Kind, Map<String, Integer>> beginningsOfIds = new EnumMap<>(Kind.class);
        private long lengths;
        private int size;

        int word(String word) {
            return number(words, word);
        }

        int beginning(String letters) {
            lengths |= 1L << Math.min(letters.length(), LONGEST_BEGINNING);
            return number(beginnings, letters);
        }

        int id(Kind kind, String id) {
            return number(ids.computeIfAbsent(kind, first -> new HashMap<>()), id);
        }

        int beginningOfId(Kind kind, String letters) {
            return number(beginningsOfIds.computeIfAbsent(kind, first -> new HashMap<>()), letters);
        }

        int size() {
            return size;
        }

        Vocabulary grown() {
            return new Vocabulary(size, Lexicon.of(words), Lexicon.of(beginnings), lengths, ids, beginningsOfIds);
        }

        private int number(Map<String, Integer> known, String text) {
            var number = known.putIfAbsent(text, size);
            return number == null ? size++ : number;
        }
    }
}
