package io.newswatch.alert.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "NATO's F-16s, at 3.5%;nato s f 16s at 3 5",
                "l’OTAN à Tōkyō – Łódź;l otan a tokyo lodz",
                "Straße İstanbul ısı;straße istanbul isi",
                "Минобороны Ёлка край;минобороны елка краи",
                "ΝΆΤΟ λόγος;νατο λογοσ",
                "أُسْتُرَالِيَا النـــاتو;استراليا الناتو",
                "שָׁלוֹם;שלום",
                "नाटो और जापान;नाटो और जापान",
                "می‌خواهد;میخواهد",
                "ＮＡＴＯ ｶﾒﾗ;nato カ カメ メ メラ ラ",
                "日本海NATO;日 日本 本 本海 海 nato",
                "나토는;나 나토 토 토는 는",
                "นาโต;น นา า าโ โ โต ต",
                "𠮷野;𠮷 𠮷野 野",
                "🚀 … !?;``"
            },
            delimiter = ';')
    void wordsAreWhatPeopleWouldLookFor(String text, String words) {
        assertThat(words(text)).isEqualTo(words == null || words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }

    @Test
    void composedAndDecomposedTextsAreTheSame() {
        for (var text : List.of("Éire Nguyễn", "が プ", "한국", "Ångström")) {
            assertThat(words(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(words(text));
        }
    }

    @Test
    void placesOfTheBodyAreFarBehindThoseOfTheTitle() {
        var tokens = Tokens.of("one two", "two three");

        assertThat(List.of(tokens.place(0), tokens.place(1), tokens.place(2), tokens.place(3)))
                .containsExactly(0, 1, Tokens.BODY, Tokens.BODY + 1);
    }

    @Test
    void onlyPairsAreAskedForInScriptsWithoutBlanks() {
        assertThat(asked("日本海")).isEqualTo(Map.of("日本", 0, "本海", 1));
        assertThat(asked("日")).isEqualTo(Map.of("日", 0));
        assertThat(asked("北约 NATO")).isEqualTo(Map.of("北约", 0, "nato", 2));
    }

    @Test
    void keysOfOccurrencesAreThoseOfTheirWords() {
        var tokens = Tokens.of("NATO 日本海 Indo-Pacific", "Tōkyō Владивосток");

        for (int i = 0; i < tokens.count(); i++) {
            assertThat(tokens.key(i)).isEqualTo(WordKey.of(tokens.word(i)));
        }
    }

    /** Pairs end where their second letter does, so they stand before the single that ends there too. */
    private static List<String> words(String text) {
        var tokens = Tokens.of(text, "");
        var order = new ArrayList<Integer>();
        for (int i = 0; i < tokens.count(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.<Integer>comparingInt(tokens::place).thenComparingInt(tokens::length));
        return order.stream().map(tokens::word).toList();
    }

    private static Map<String, Integer> asked(String text) {
        return Tokens.asked(text).stream().collect(Collectors.toMap(Tokens.Placed::word, Tokens.Placed::place));
    }
}
