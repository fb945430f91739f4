package io.newswatch.alert.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordKeyTest {
    private static final List<String> ALPHABETS = List.of("ab", "az09", "aж", "日本海", "abcdefghij");

    @Test
    void aKeyThatIsTheWordBelongsToNoOther() {
        var random = new Random(5);
        var words = new HashMap<Long, String>();
        for (int n = 0; n < 200_000; n++) {
            var word = word(random);
            long key = WordKey.of(word);
            if (WordKey.isTheWord(key)) {
                assertThat(words.getOrDefault(key, word)).isEqualTo(word);
                words.put(key, word);
            }
        }
        assertThat(words).as("short words").hasSizeGreaterThan(1_000);
    }

    @Test
    void theKeysOfAPlainWordsBeginningsArePartOfIt() {
        var word = "nato2026ab";
        long key = WordKey.of(word);

        assertThat(WordKey.isPlain(key)).isTrue();
        for (int n = 1; n <= word.length(); n++) {
            assertThat(WordKey.ofBeginning(key, word.length() - n)).isEqualTo(WordKey.of(word.substring(0, n)));
        }
    }

    @Test
    void noKeyIsZeroWhichMeansNoWord() {
        assertThat(List.of("0", "a", "z", "ж", "日本", "zzzzzzzzzz", "a".repeat(500)))
                .allSatisfy(word -> assertThat(WordKey.of(word)).isNotZero());
    }

    @Test
    void theLettersOfLongWordsDecide() {
        assertThat(WordKey.isTheWord(WordKey.of("indopacific"))).isFalse();
        assertThat(WordKey.isTheWord(WordKey.of("токио"))).isFalse();
        assertThat(WordKey.isTheWord(WordKey.of("aж"))).isTrue();
    }

    private static String word(Random random) {
        var alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        var word = new StringBuilder();
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
