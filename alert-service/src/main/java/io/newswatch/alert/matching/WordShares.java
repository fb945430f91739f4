package io.newswatch.alert.matching;

import io.newswatch.alert.matching.text.Tokens;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * How common words are: the share of articles that has one. It chooses what a subscription is filed under; a wrong
 * share costs time, never a match.
 */
public final class WordShares {
    /** Guessed from the length of words, when there are no articles yet. */
    public static final WordShares GUESSED = new WordShares(Map.of(), 0);

    /** So many articles have to speak before they outweigh the guess. */
    private static final double WEIGHT_OF_GUESS = 20;

    private static final double[] SHARE_BY_LENGTH = {1, 0.4, 0.3, 0.15, 0.06, 0.04, 0.03};
    private static final double SHARE_OF_LONG = 0.02;
    private static final double SHARE_OF_LETTER = 0.2;
    private static final double SHARE_OF_PAIR = 0.02;

    private final Map<String, Integer> articlesWith;
    private final int articles;

    private WordShares(Map<String, Integer> articlesWith, int articles) {
        this.articlesWith = articlesWith;
        this.articles = articles;
    }

    /** The shares in these articles. Words of a single article are as good as unknown. */
    public static WordShares in(Collection<Traits.Said> articles) {
        var with = new HashMap<String, Integer>();
        for (var said : articles) {
            var tokens = Tokens.of(said.title(), said.body());
            var words = new HashSet<String>();
            for (int i = 0; i < tokens.count(); i++) {
                words.add(tokens.word(i));
            }
            words.forEach(word -> with.merge(word, 1, Integer::sum));
        }
        with.values().removeIf(count -> count < 2);
        return new WordShares(Map.copyOf(with), articles.size());
    }

    double of(String word) {
        return (articlesWith.getOrDefault(word, 0) + WEIGHT_OF_GUESS * guess(word)) / (articles + WEIGHT_OF_GUESS);
    }

    private static double guess(String word) {
        if (Tokens.isUnspaced(word)) {
            return word.codePointCount(0, word.length()) == 1 ? SHARE_OF_LETTER : SHARE_OF_PAIR;
        }
        return word.length() < SHARE_BY_LENGTH.length ? SHARE_BY_LENGTH[word.length()] : SHARE_OF_LONG;
    }
}
