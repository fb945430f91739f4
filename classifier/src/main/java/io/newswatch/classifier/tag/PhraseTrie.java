package io.newswatch.classifier.tag;

import io.newswatch.classifier.taxonomy.Phrase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All phrases as one tree of letters in a few arrays: nodes lie level by level, so that the children of a node lie side by
 * side. Phrases begin where words begin, so a walk from there finds them and no automaton for matches anywhere is needed;
 * it is built in a tenth of the time that one takes. Immutable, so that threads can share it.
 */
final class PhraseTrie {
    /** No such node. */
    static final int NONE = -1;

    private static final Phrase[] NOTHING = {};

    private final int[] roots = new int[Character.MAX_VALUE + 1];
    private final char[] letters;
    /** Where the children of a node begin; those of the next node begin where they end. */
    private final int[] children;

    private final Phrase[][] phrases;

    PhraseTrie(SortedMap<String, List<Phrase>> byText) {
        Builder builder = new Builder(byText);
        builder.build();
        letters = Arrays.copyOf(builder.letters, builder.count);
        children = Arrays.copyOf(builder.children, builder.count + 1);
        phrases = Arrays.copyOf(builder.phrases, builder.count);
        Arrays.fill(roots, NONE);
        for (int node = 0; node < builder.firstLevel; node++) {
            roots[letters[node]] = node;
        }
    }

    int root(char letter) {
        return roots[letter];
    }

    /** The child of a node for a letter, or {@link #NONE}. */
    int child(int node, char letter) {
        int low = children[node];
        int high = children[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            char found = letters[middle];
            if (found == letter) {
                return middle;
            }
            if (found < letter) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** The phrases that end at a node; for reading only. */
    Phrase[] at(int node) {
        return phrases[node];
    }

    /** Makes the levels one after the other: a node of the next level is a run of texts that begin alike. */
    private static final class Builder {
        private final String[] texts;
        private final List<List<Phrase>> values;
        private char[] letters = new char[1 << 16];
        private int[] children = new int[1 << 16];
        private Phrase[][] phrases = new Phrase[1 << 16][];
        private int count;
        private int firstLevel;

        Builder(SortedMap<String, List<Phrase>> byText) {
            texts = byText.keySet().toArray(String[]::new);
            values = new ArrayList<>();
            for (Map.Entry<String, List<Phrase>> entry : byText.entrySet()) {
                values.add(entry.getValue());
            }
        }

        void build() {
            List<int[]> level = runs(0, texts.length, 0);
            level.forEach(run -> add(run, 0));
            firstLevel = count;
            int node = 0;
            for (int depth = 1; !level.isEmpty(); depth++) {
                List<int[]> next = new ArrayList<>();
                for (int[] run : level) {
                    children[node++] = count;
                    int from = texts[run[0]].length() == depth ? run[0] + 1 : run[0];
                    for (int[] child : runs(from, run[1], depth)) {
                        add(child, depth);
                        next.add(child);
                    }
                }
                level = next;
            }
            ensure(count + 1);
            children[count] = count;
        }

        /** Stretches of texts with the same letter at {@code depth}; all of them are longer than that. */
        private List<int[]> runs(int from, int to, int depth) {
            List<int[]> runs = new ArrayList<>();
            int start = from;
            for (int i = from; i < to; i++) {
                if (i + 1 == to || texts[i + 1].charAt(depth) != texts[start].charAt(depth)) {
                    runs.add(new int[] {start, i + 1});
                    start = i + 1;
                }
            }
            return runs;
        }

        private void add(int[] run, int depth) {
            ensure(count + 1);
            String first = texts[run[0]];
            letters[count] = first.charAt(depth);
            phrases[count] = first.length() == depth + 1 ? values.get(run[0]).toArray(Phrase[]::new) : NOTHING;
            count++;
        }

        private void ensure(int size) {
            if (size >= letters.length) {
                letters = Arrays.copyOf(letters, letters.length * 2);
                children = Arrays.copyOf(children, children.length * 2);
                phrases = Arrays.copyOf(phrases, phrases.length * 2);
            }
        }
    }
}
