package io.newswatch.classifier.tag;

import io.newswatch.classifier.taxonomy.Casing;
import io.newswatch.classifier.taxonomy.Languages;
import io.newswatch.classifier.taxonomy.Match;
import io.newswatch.classifier.taxonomy.Phrase;
import io.newswatch.classifier.text.CharClass;
import io.newswatch.classifier.text.FoldedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every phrase of the taxonomy in a text, in one pass over it. Immutable, so that threads can share it. */
public final class Tagger {
    private static final Comparator<Hit> LONGEST_FIRST = Comparator.comparingInt(Hit::end)
            .thenComparingInt(hit -> hit.phrase().text().length())
            .reversed();

    private final PhraseTrie trie;

    public Tagger(List<Phrase> phrases) {
        trie = new PhraseTrie(phrases);
    }

    /**
     * The phrases that stand in the text as they must, in reading order, longer ones first.
     *
     * @param languages of the text, as bits of {@link Languages}
     */
    public List<Hit> tag(FoldedText text, long languages, @Nullable Instant publishedAt) {
        var hits = new ArrayList<Hit>();
        char[] chars = text.chars();
        for (int i = 0; i < chars.length; i++) {
            if (mayBegin(chars, i)) {
                walk(text, i, languages, publishedAt, hits);
            }
        }
        return hits;
    }

    /** Where words begin; in scripts with joined particles or without blanks, at every letter. */
    private static boolean mayBegin(char[] chars, int i) {
        char c = chars[i];
        if (c == ' ') {
            return false;
        }
        return i == 0 || !CharClass.isSpacedWord(chars[i - 1]) || !CharClass.isSpacedWord(c) || Edges.takesParticles(c);
    }

    private void walk(FoldedText text, int begin, long languages, @Nullable Instant publishedAt, List<Hit> hits) {
        char[] chars = text.chars();
        int before = hits.size();
        int node = trie.root(chars[begin]);
        for (int i = begin; node != PhraseTrie.NONE; ) {
            i++;
            for (Phrase phrase : trie.at(node)) {
                int end = endOf(text, begin, i, phrase, languages, publishedAt);
                if (end != Edges.NO_MATCH) {
                    hits.add(new Hit(phrase, begin, end));
                }
            }
            node = i < chars.length ? trie.child(node, chars[i]) : PhraseTrie.NONE;
        }
        if (hits.size() - before > 1) {
            Collections.sort(hits.subList(before, hits.size()), LONGEST_FIRST);
        }
    }

    /** Where the word ends in which the phrase stands as it must, or {@link Edges#NO_MATCH}. */
    @SuppressWarnings("checkstyle:ParameterNumber")
    static int endOf(
            FoldedText text, int begin, int end, Phrase phrase, long languages, @Nullable Instant publishedAt) {
        if (!isAtHome(phrase.when().languages(), languages)) {
            return Edges.NO_MATCH;
        }
        Match match = phrase.shape().match();
        int wordEnd = Edges.end(text.chars(), begin, end, match);
        boolean stands = wordEnd != Edges.NO_MATCH
                && isCasedRight(text, begin, end, phrase)
                && phrase.shape().unless().allow(text.chars(), begin, end)
                && phrase.when().holds(publishedAt);
        return stands ? wordEnd : Edges.NO_MATCH;
    }

    private static boolean isAtHome(long phrase, long text) {
        return phrase == Languages.ALL || (phrase & text) != 0;
    }

    private static boolean isCasedRight(FoldedText text, int start, int end, Phrase phrase) {
        Casing casing = phrase.shape().casing();
        int checked =
                switch (casing) {
                    case ANY -> start;
                    case INITIAL -> start + 1;
                    case UPPER -> end;
                };
        for (int i = start; i < checked; i++) {
            if (Character.isLowerCase(text.originalAt(i))) {
                return false;
            }
        }
        return true;
    }
}
