package io.newswatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain|plain",
                "東京とNATO|東京とNATO",
                "a\\r\\nBcc: x@example.org|a Bcc: x@example.org",
                "a\\nb|a b",
                "a\\rb|a b",
                "a\\tb|a b",
                "a\\u0000b\\u001Bc|abc",
                "a\\u2028b|a b",
                "evil\\u202Etxt|eviltxt",
                "  two   spaces |two spaces"
            })
    void becomesOneHarmlessLine(String raw, String clean) {
        assertThat(ForeignText.line(unescape(raw), 100)).isEqualTo(clean);
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(ForeignText.line("😀".repeat(10), 4)).isEqualTo("😀😀😀…");
    }

    @Test
    void joinersStay() {
        assertThat(ForeignText.line("می\u200Cخواهم 👩\u200D👦")).isEqualTo("می\u200Cخواهم 👩\u200D👦");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://news.example/a?b=c#d https://news.example/a?b=c#d",
                "HTTP://news.example/ HTTP://news.example/",
                "https://news.example/a|b https://news.example/a%7Cb",
                "https://news.example/<x> https://news.example/%3Cx%3E",
                "https://news.example/é https://news.example/%C3%A9"
            })
    void addressesOfTheWebBecomePlain(String raw, String plain) {
        assertThat(ForeignText.webAddress(raw)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//news.example/", "/x", "http:", "", "ht tp://x"})
    void nothingElseIsAnAddress(String raw) {
        assertThat(ForeignText.webAddress(raw)).isEmpty();
        assertThat(ForeignText.webAddress(null)).isEmpty();
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\u0000", "\0")
                .replace("\\u001B", "\u001B")
                .replace("\\u2028", "\u2028")
                .replace("\\u202E", "\u202E");
    }
}
