package io.newswatch.classifier.taxonomy;

import com.ibm.icu.text.Normalizer2;
import io.newswatch.classifier.taxonomy.Phrase.Shape;
import io.newswatch.classifier.text.CharClass;
import io.newswatch.classifier.text.FoldedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The phrases read so far, in the order of the files. */
final class Phrases {
    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();
    /** Shorter words without their accents would be other words. */
    private static final int SHORTEST_WITHOUT_ACCENTS = 6;

    private static final Set<String> CAPITALS_WITHOUT_ACCENTS = Set.of("fr", "es", "pt", "it", "ro");

    private final List<Phrase> all = new ArrayList<>();

    List<Phrase> all() {
        return Collections.unmodifiableList(all);
    }

    /** Adds each text of a row; texts in Arabic and Hebrew script take joined particles by themselves. */
    void add(Row row, List<String> texts, Shape shape, Condition when, Use use) {
        if (texts.isEmpty()) {
            throw row.wrong("there is no phrase in this line");
        }
        String rule = row.file() + ":" + row.line();
        for (String text : texts) {
            String folded = FoldedText.phrase(text);
            if (folded.isEmpty()) {
                throw row.wrong("the phrase \"" + text + "\" has no letters");
            }
            Match match = takesParticles(folded) ? Match.CLITIC : shape.match();
            all.add(new Phrase(folded, new Shape(match, shape.casing(), shape.unless()), when, use, rule));
        }
    }

    /** The spellings that newspapers use in capitals, where the language drops accents there. */
    static List<String> withUnaccented(List<String> texts, List<String> languages) {
        if (Collections.disjoint(languages, CAPITALS_WITHOUT_ACCENTS)) {
            return texts;
        }
        List<String> spellings = new ArrayList<>(texts);
        for (String text : texts) {
            String bare = DECOMPOSITION.normalize(text).replaceAll("\\p{Mn}", "");
            if (!bare.equals(text) && bare.length() >= SHORTEST_WITHOUT_ACCENTS) {
                spellings.add(bare);
            }
        }
        return spellings;
    }

    private static boolean takesParticles(String folded) {
        Character.UnicodeScript script = Character.UnicodeScript.of(folded.charAt(0));
        return (script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW)
                && CharClass.of(folded.charAt(0)) == CharClass.LETTER;
    }
}
