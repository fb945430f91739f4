package io.newswatch.bench.load;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words that nobody has said before, the same for the same number. They begin as no name and no inflected name does: made
 * of plain syllables, one in some hundred articles named a city or a politician by chance, and alerted somebody more.
 */
public final class NewWords {
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private NewWords() {}

    /** So many words as a text; the same for the same seed. */
    public static String some(int seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        var word = new StringBuilder("zq");
        for (int syllable = 0; syllable < 3; syllable++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
