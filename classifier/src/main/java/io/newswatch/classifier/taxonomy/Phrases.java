package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.taxonomy.Phrase.Shape;
import io.newswatch.classifier.text.CharClass;
import io.newswatch.classifier.text.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phrases read so far, in the order of the files; one that is read again with the same meaning counts once. */
final class Phrases {
    private final List<Phrase> all = new ArrayList<>();
    private final Map<String, List<Phrase>> byText = new HashMap<>();
    private final Problems problems;

    Phrases(Problems problems) {
        this.problems = problems;
    }

    List<Phrase> all() {
        return all;
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
            Shape own = new Shape(match, shape.casing(), shape.unless());
            Phrase before = addUnlessKnown(new Phrase(folded, own, when, use, rule));
            if (before != null
                    && isTwiceInALanguage(before, row)
                    && !before.rule().equals(rule)) {
                problems.add(rule, "\"" + text + "\" is in " + before.rule() + " already");
            }
        }
    }

    /** The phrase of the same meaning that was read before, if there is one. */
    private @Nullable Phrase addUnlessKnown(Phrase phrase) {
        List<Phrase> same = byText.computeIfAbsent(phrase.text(), text -> new ArrayList<>(1));
        for (Phrase before : same) {
            if (before.meansTheSameAs(phrase)) {
                return before;
            }
        }
        same.add(phrase);
        all.add(phrase);
        return null;
    }

    /** Names of countries are alike in many languages, and they all come from one file. */
    private static boolean isTwiceInALanguage(Phrase before, Row row) {
        return before.file().equals(row.file()) && row.file().contains("/");
    }

    private static boolean takesParticles(String folded) {
        Character.UnicodeScript script = Character.UnicodeScript.of(folded.charAt(0));
        return (script == Character.UnicodeScript.ARABIC || script == Character.UnicodeScript.HEBREW)
                && CharClass.of(folded.charAt(0)) == CharClass.LETTER;
    }
}
