package io.newswatch.classifier.tag;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.newswatch.classifier.taxonomy.Casing;
import io.newswatch.classifier.taxonomy.Languages;
import io.newswatch.classifier.taxonomy.Phrase;
import io.newswatch.classifier.text.FoldedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds every phrase of the taxonomy in a text, in one pass over it. Immutable, so that threads can share it. */
public final class Tagger {
    private static final Comparator<Hit> IN_READING_ORDER =
            Comparator.comparingInt(Hit::start).thenComparing(Hit::end, Comparator.reverseOrder());

    private final AhoCorasickDoubleArrayTrie<Phrase[]> automaton = new AhoCorasickDoubleArrayTrie<>();

    public Tagger(List<Phrase> phrases) {
        var byText = new TreeMap<String, List<Phrase>>();
        for (Phrase phrase : phrases) {
            byText.computeIfAbsent(phrase.text(), text -> new ArrayList<>(1)).add(phrase);
        }
        var entries = new TreeMap<String, Phrase[]>();
        byText.forEach((text, same) -> entries.put(text, same.toArray(Phrase[]::new)));
        automaton.build(entries);
    }

    /**
     * The phrases that stand in the text as they must, in reading order, longer ones first.
     *
     * @param languages of the text, as bits of {@link Languages}
     */
    public List<Hit> tag(FoldedText text, long languages, @Nullable Instant publishedAt) {
        var hits = new ArrayList<Hit>();
        automaton.parseText(text.chars(), (begin, end, phrases) -> {
            for (Phrase phrase : phrases) {
                if (!isAtHome(phrase.when().languages(), languages)) {
                    continue;
                }
                int wordEnd = Edges.end(text.chars(), begin, end, phrase.shape().match());
                if (wordEnd != Edges.NO_MATCH
                        && isCasedRight(text, begin, end, phrase)
                        && phrase.shape().unless().allow(text.chars(), begin, end)
                        && phrase.when().holds(publishedAt)) {
                    hits.add(new Hit(phrase, begin, wordEnd));
                }
            }
        });
        hits.sort(IN_READING_ORDER);
        return hits;
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
