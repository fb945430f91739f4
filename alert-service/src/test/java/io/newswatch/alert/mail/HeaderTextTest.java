package io.newswatch.alert.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {
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
        assertThat(HeaderText.clean(unescape(raw), 100)).isEqualTo(clean);
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(HeaderText.clean("😀".repeat(10), 4)).isEqualTo("😀😀😀…");
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
