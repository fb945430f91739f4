package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.matching.text.Tokens;
import io.newswatch.alert.matching.text.WordKey;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one article shows of a vocabulary: which of its terms are there, and where. A small hash table of the terms that
 * are, each with the chain of its places. Not for use by several threads.
 */
final class Sight {
    private static final int NONE = -1;
    private static final int FEW = 128;
    private static final int LOG_OF_BITS = 6;
    private static final int SPREAD = 0x9E3779B9;

    /** One bit a term of the vocabulary: whether it is there. */
    private final long[] bits;

    private int[] slots;
    private int[] terms;
    private int[] firstPlace;
    private int[] lastPlace;
    private int[] places;
    private int[] newest;
    private int[][] listed;
    private int present;

    private int[] chainedPlace = new int[2 * FEW];
    private int[] chainedBefore = new int[2 * FEW];
    private int chained;

    private Sight(int terms, int expected) {
        bits = new long[(terms >> LOG_OF_BITS) + 1];
        int room = Integer.highestOneBit(2 * Math.max(FEW, Math.min(terms, expected)) - 1);
        slots = new int[2 * room];
        this.terms = new int[room];
        firstPlace = new int[room];
        lastPlace = new int[room];
        places = new int[room];
        newest = new int[room];
        listed = new int[room][];
    }

    /** What is seen of the article; its words are only needed when the vocabulary has some. */
    static Sight of(Vocabulary vocabulary, Traits article, @Nullable Tokens tokens) {
        var sight = new Sight(vocabulary.size(), tokens == null ? 0 : tokens.count());
        sight.seeIds(vocabulary, Kind.ACTOR, article.actors());
        sight.seeIds(vocabulary, Kind.TOPIC, article.topics());
        sight.seeIds(vocabulary, Kind.GENRE, article.genres());
        sight.seeIds(vocabulary, Kind.LANGUAGE, article.languages());
        sight.seeIds(vocabulary, Kind.SOURCE, article.sources());
        if (tokens != null) {
            sight.seeWords(vocabulary, tokens);
        }
        return sight;
    }

    /** How many terms are present. */
    int present() {
        return present;
    }

    /** One of the terms that are present. */
    int term(int n) {
        return terms[n];
    }

    /** Whether a term is present. */
    boolean has(int term) {
        return (bits[term >> LOG_OF_BITS] >>> term & 1) != 0;
    }

    /** Which of the present terms this one is, or a negative number. */
    int find(int term) {
        for (int slot = home(term); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int n = slots[slot] - 1;
            if (terms[n] == term) {
                return n;
            }
        }
        return NONE;
    }

    boolean isInTitle(int n) {
        return firstPlace[n] < Tokens.BODY;
    }

    boolean isInBody(int n) {
        return lastPlace[n] >= Tokens.BODY;
    }

    /** The places of a present term, ascending. */
    int[] places(int n) {
        var list = listed[n];
        if (list == null) {
            list = new int[places[n]];
            int link = newest[n];
            for (int i = list.length - 1; i >= 0; i--) {
                list[i] = chainedPlace[link];
                link = chainedBefore[link];
            }
            listed[n] = list;
        }
        return list;
    }

    private void seeIds(Vocabulary vocabulary, Kind kind, Set<String> carried) {
        var known = vocabulary.ids().get(kind);
        var beginnings = vocabulary.beginningsOfIds().get(kind);
        if (known == null && beginnings == null) {
            return;
        }
        for (var raw : carried) {
            var id = raw.toLowerCase(Locale.ROOT);
            var number = known == null ? null : known.get(id);
            if (number != null) {
                see(number, 0);
            }
            if (beginnings != null) {
                beginnings.forEach((letters, beginning) -> {
                    if (id.startsWith(letters)) {
                        see(beginning, 0);
                    }
                });
            }
        }
    }

    private void seeWords(Vocabulary vocabulary, Tokens tokens) {
        var words = vocabulary.words();
        var beginnings = vocabulary.beginnings();
        long lengths = vocabulary.lengthsOfBeginnings();
        var found = words.findAll(tokens);
        for (int i = 0; i < found.length; i++) {
            if (found[i] >= 0) {
                see(found[i], tokens.place(i));
            }
            if (lengths != 0) {
                seeBeginnings(beginnings, lengths, tokens, i);
            }
        }
    }

    private void seeBeginnings(Lexicon beginnings, long lengths, Tokens tokens, int i) {
        int length = tokens.length(i);
        long key = tokens.key(i);
        if (!WordKey.isPlain(key)) {
            seeBeginningsOfLong(beginnings, lengths, tokens, i);
            return;
        }
        for (long open = lengths & (2L << length) - 1; open != 0; open &= open - 1) {
            int n = Long.numberOfTrailingZeros(open);
            seeBeginning(beginnings, tokens, i, n, WordKey.ofBeginning(key, length - n));
        }
    }

    private void seeBeginningsOfLong(Lexicon beginnings, long lengths, Tokens tokens, int i) {
        var key = new WordKey();
        int longest = Vocabulary.LONGEST_BEGINNING;
        long open = lengths;
        for (int n = 1; n <= tokens.length(i) && open != 0; n++) {
            key.add(tokens.letter(i, n - 1));
            long bit = 1L << Math.min(n, longest);
            if ((lengths & bit) != 0) {
                seeBeginning(beginnings, tokens, i, n, key.get());
            }
            if (n < longest) {
                open &= ~bit;
            }
        }
    }

    private void seeBeginning(Lexicon beginnings, Tokens tokens, int i, int length, long key) {
        int beginning = beginnings.findBeginning(tokens, i, length, key);
        if (beginning >= 0) {
            see(beginning, tokens.place(i));
        }
    }

    private void see(int term, int place) {
        int n = find(term);
        if (n == NONE) {
            n = add(term, place);
        }
        lastPlace[n] = place;
        places[n]++;
        if (chained == chainedPlace.length) {
            chainedPlace = Arrays.copyOf(chainedPlace, 2 * chained);
            chainedBefore = Arrays.copyOf(chainedBefore, 2 * chained);
        }
        chainedPlace[chained] = place;
        chainedBefore[chained] = newest[n];
        newest[n] = chained++;
    }

    private int add(int term, int place) {
        if (present == terms.length) {
            grow();
        }
        int n = present++;
        terms[n] = term;
        bits[term >> LOG_OF_BITS] |= 1L << term;
        firstPlace[n] = place;
        newest[n] = NONE;
        enter(n);
        return n;
    }

    private void grow() {
        int more = 2 * present;
        terms = Arrays.copyOf(terms, more);
        firstPlace = Arrays.copyOf(firstPlace, more);
        lastPlace = Arrays.copyOf(lastPlace, more);
        places = Arrays.copyOf(places, more);
        newest = Arrays.copyOf(newest, more);
        listed = Arrays.copyOf(listed, more);
        slots = new int[2 * more];
        for (int n = 0; n < present; n++) {
            enter(n);
        }
    }

    private void enter(int n) {
        int slot = home(terms[n]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = n + 1;
    }

    private int home(int term) {
        return (term * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    }
}
