package io.newswatch.classifier.taxonomy;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Other ways in which newspapers write a phrase, so that people need to type each only once. */
final class Spellings {
    private static final Normalizer2 DECOMPOSITION = Normalizer2.getNFDInstance();
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Set<String> CAPITALS_WITHOUT_ACCENTS = Set.of("fr", "es", "pt", "it", "ro");
    /** Shorter words without their accents would be other words. */
    private static final int SHORTEST_WITHOUT_ACCENTS = 6;

    private Spellings() {}

    static List<String> of(String language, List<String> texts) {
        if (language.equals("zh")) {
            return withTraditional(texts);
        }
        return CAPITALS_WITHOUT_ACCENTS.contains(language) ? withUnaccented(texts) : texts;
    }

    /** Chinese is typed in simplified characters; the traditional ones follow from the Unicode tables. */
    private static List<String> withTraditional(List<String> texts) {
        List<String> spellings = new ArrayList<>(texts);
        for (String text : texts) {
            String other = Traditional.CHARACTERS.transliterate(text);
            if (!spellings.contains(other)) {
                spellings.add(other);
            }
        }
        return spellings;
    }

    /** In capitals, some languages drop the accents. */
    private static List<String> withUnaccented(List<String> texts) {
        List<String> spellings = new ArrayList<>(texts);
        for (String text : texts) {
            if (DECOMPOSITION.isNormalized(text)) {
                continue;
            }
            String bare = MARKS.matcher(DECOMPOSITION.normalize(text)).replaceAll("");
            if (!bare.equals(text) && bare.length() >= SHORTEST_WITHOUT_ACCENTS && !spellings.contains(bare)) {
                spellings.add(bare);
            }
        }
        return spellings;
    }

    /** Loaded when the first Chinese phrase needs it. */
    private static final class Traditional {
        static final Transliterator CHARACTERS = Transliterator.getInstance("Simplified-Traditional");
    }
}
