package io.newswatch.ingest.page;

import io.newswatch.contract.Article;
import io.newswatch.ingest.article.Submission;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two tellings are of one article: the same title, or mostly the same runs of letters in their texts, so far as
 * the shorter goes. Works for scripts without blanks, too. Pure.
 */
final class SameText {
    private static final int RUN = 8;
    private static final int LONGEST = 4_000;
    private static final int SHORTEST_TITLE = 12;
    private static final double MOSTLY = 0.6;

    private SameText() {}

    static boolean agree(Article known, Submission said) {
        var one = letters(known.title());
        var title = letters(said.title());
        if (one.equals(title) && title.length() >= SHORTEST_TITLE) {
            return true;
        }
        var texts = runs(known.body());
        var others = runs(said.body());
        int fewer = Math.min(texts.size(), others.size());
        texts.retainAll(others);
        return fewer > 0 && texts.size() >= MOSTLY * fewer;
    }

    private static Set<String> runs(String text) {
        var letters = letters(text.substring(0, Math.min(text.length(), LONGEST)));
        var runs = new HashSet<String>();
        for (int i = 0; i + RUN <= letters.length(); i++) {
            runs.add(letters.substring(i, i + RUN));
        }
        return runs;
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
