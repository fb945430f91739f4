package io.newswatch.classifier.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.newswatch.classifier.taxonomy.KnowledgeLoader;
import io.newswatch.classifier.taxonomy.Languages;
import io.newswatch.classifier.taxonomy.Match;
import io.newswatch.classifier.taxonomy.Phrase;
import io.newswatch.classifier.taxonomy.Shelf;
import io.newswatch.classifier.text.CharClass;
import io.newswatch.classifier.text.FoldedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final List<Phrase> PHRASES =
            KnowledgeLoader.load(Shelf.shipped()).phrases();

    /** Every gold article, markup of its line and all: any text will do. */
    private static List<FoldedText> texts() throws IOException {
        var texts = new ArrayList<FoldedText>();
        try (var files = Files.list(Path.of("../gold"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                Files.readAllLines(file).stream().limit(20).forEach(line -> texts.add(FoldedText.of(line)));
            }
        }
        return texts;
    }

    @Test
    void findsWhatAnAutomatonForMatchesAnywhereFinds() throws IOException {
        var byText = new TreeMap<String, List<Phrase>>();
        PHRASES.forEach(
                p -> byText.computeIfAbsent(p.text(), t -> new ArrayList<>()).add(p));
        var automaton = new AhoCorasickDoubleArrayTrie<List<Phrase>>();
        automaton.build(byText);
        var tagger = new Tagger(PHRASES);

        assertThat(texts()).isNotEmpty().allSatisfy(text -> {
            Set<Hit> expected = new HashSet<>();
            automaton.parseText(text.chars(), (begin, end, phrases) -> {
                for (Phrase phrase : phrases) {
                    int wordEnd = Tagger.endOf(text, begin, end, phrase, Languages.ALL, null);
                    if (wordEnd != Edges.NO_MATCH && !isInsideAWord(text, begin, phrase)) {
                        expected.add(new Hit(phrase, begin, wordEnd));
                    }
                }
            });
            assertThat(new HashSet<>(tagger.tag(text, Languages.ALL, null))).isEqualTo(expected);
        });
    }

    @Test
    void handsOutTheLongestFirst() throws IOException {
        var tagger = new Tagger(PHRASES);

        assertThat(texts()).allSatisfy(text -> assertThat(tagger.tag(text, Languages.ALL, null))
                .isSortedAccordingTo((a, b) -> a.start() != b.start()
                        ? Integer.compare(a.start(), b.start())
                        : Integer.compare(b.end(), a.end())));
    }

    /** In scripts with blanks, no phrase begins in the middle of a word. */
    private static boolean isInsideAWord(FoldedText text, int begin, Phrase phrase) {
        return phrase.shape().match() == Match.INSIDE
                && begin > 0
                && CharClass.isSpacedWord(text.chars()[begin])
                && CharClass.isSpacedWord(text.chars()[begin - 1]);
    }
}
