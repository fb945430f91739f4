package io.newswatch.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which characters texts keep. */
class TextRulesTest {
    @Test
    void allowsTabsLineEndsAndEverythingPrintable() {
        assertThat(TextRules.firstForbidden("a\tb\r\nc é 日本 😀")).isEmpty();
    }

    @Test
    void findsControlCharactersAndHalvesOfPairs() {
        assertThat(TextRules.firstForbidden("ab\u0000")).hasValue(2);
        assertThat(TextRules.firstForbidden("\u001b[1m")).hasValue(0);
        assertThat(TextRules.firstForbidden("a\u007f")).hasValue(1);
        assertThat(TextRules.firstForbidden("a\ud83d")).hasValue(1);
        assertThat(TextRules.firstForbidden("\ude00a")).hasValue(0);
    }

    @Test
    void cleansThemToSpaces() {
        assertThat(TextRules.clean("a\u0000b\ud83dc😀")).isEqualTo("a b c😀");
    }

    @Test
    void makesOneLineOfMany() {
        assertThat(TextRules.oneLine("  a \n\t b\u00a0 c ")).isEqualTo("a b c");
    }

    @Test
    void makesLineEndsUniform() {
        assertThat(TextRules.lines(" a\r\nb\rc\n")).isEqualTo("a\nb\nc");
    }
}
