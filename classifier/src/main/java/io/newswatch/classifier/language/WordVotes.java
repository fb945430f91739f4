package io.newswatch.classifier.language;

import io.newswatch.classifier.text.DataLines;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Words;
import java.util.List;
import java.util.Map;

/** Votes of the function words, and of letters that few languages have. */
final class WordVotes {
    /** Marks an entry whose letters, not the whole of it, speak for the language. */
    private static final String LETTERS = "=";

    private static final double LETTER = 0.8;
    private static final int ASCII = 128;
    private static final int PAGE = 256;
    private static final int MOST_LANGUAGES = Long.SIZE;

    private final WordTable words;
    /** By high and low byte of a letter, the languages it speaks for; most pages are missing. */
    private final long[][] letters = new long[PAGE][];
    /** A word that many languages share says less about each. */
    private final double[] shares = new double[MOST_LANGUAGES + 1];

    WordVotes(List<String> languages, Map<String, List<String>> functionWords) {
        if (languages.size() > MOST_LANGUAGES) {
            throw new IllegalArgumentException("At most " + MOST_LANGUAGES + " languages, not " + languages.size());
        }
        words = WordTable.sized(
                functionWords.values().stream().mapToInt(List::size).sum());
        for (int i = 0; i < languages.size(); i++) {
            for (String word : functionWords.getOrDefault(languages.get(i), List.of())) {
                add(word, i);
            }
        }
        for (List<String> row : DataLines.of(WordVotes.class, "letters.tsv", 2)) {
            int language = languages.indexOf(row.get(0));
            if (language >= 0) {
                addLetters(row.get(1), language);
            }
        }
        for (int i = 1; i < shares.length; i++) {
            shares[i] = 1 / Math.sqrt(i);
        }
    }

    private void add(String word, int language) {
        if (word.startsWith(LETTERS)) {
            addLetters(word.substring(LETTERS.length()), language);
        } else {
            words.add(Words.hashOf(word), language);
        }
    }

    private void addLetters(String several, int language) {
        for (int i = 0; i < several.length(); i++) {
            char letter = several.charAt(i);
            if (letters[letter / PAGE] == null) {
                letters[letter / PAGE] = new long[PAGE];
            }
            letters[letter / PAGE][letter % PAGE] |= 1L << language;
        }
    }

    /** Counts a stretch; {@code firstWord} is the first word that starts in it. */
    void count(Ballot ballot, FoldedText text, int start, int end, Words all, int firstWord) {
        for (int w = firstWord; w < all.count() && all.start(w) < end; w++) {
            vote(ballot, words.languagesOf(all.hash(w)), 1);
            ballot.words++;
        }
        ballot.units += end - start;
        char[] chars = text.chars();
        long seen = 0;
        int latin = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            seen |= 1L << c;
            if (c < ASCII) {
                // folded letters are small
                latin += c >= 'a' && c <= 'z' ? 1 : 0;
                continue;
            }
            ballot.letters[ScriptGroup.indexOf(c)]++;
            if (letters[c / PAGE] != null) {
                vote(ballot, letters[c / PAGE][c % PAGE], LETTER);
            }
        }
        ballot.letters[ScriptGroup.LATIN.index()] += latin;
        ballot.seen |= seen;
    }

    private void vote(Ballot ballot, long speaksFor, double weight) {
        if (speaksFor == 0) {
            return;
        }
        double share = weight * shares[Long.bitCount(speaksFor)];
        for (long rest = speaksFor; rest != 0; rest &= rest - 1) {
            ballot.votes[Long.numberOfTrailingZeros(rest)] += share;
        }
    }
}
