package io.newswatch.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much two texts have in common, by their words; where words are not set apart, by their characters. */
record TokenOverlap(int wanted, int found, int common) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]");

    static TokenOverlap of(String wanted, String found) {
        var left = new HashMap<String, Integer>();
        var wantedTokens = tokens(wanted);
        wantedTokens.forEach(token -> left.merge(token, 1, Integer::sum));
        var foundTokens = tokens(found);
        int common = 0;
        for (var token : foundTokens) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return new TokenOverlap(wantedTokens.size(), foundTokens.size(), common);
    }

    double f1() {
        return wanted + found == 0 ? 1 : 2.0 * common / (wanted + found);
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            if (UNSPACED.matcher(word.group()).find()) {
                word.group().codePoints().mapToObj(Character::toString).forEach(tokens::add);
            } else {
                tokens.add(word.group());
            }
        }
        return tokens;
    }
}
