package io.newswatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void escapeSequencesLoseTheirEscape() {
        assertThat(Printable.line("a\u001b[31mred\u0007")).isEqualTo("a[31mred");
    }

    @Test
    void directionOverridesAreLeftOut() {
        assertThat(Printable.line("abc\u202edef\u2066")).isEqualTo("abcdef");
    }

    @Test
    void aLineIsCutBetweenCharactersAndNotWithinOne() {
        assertThat(Printable.line("北约😀😀😀", 4)).isEqualTo("北约😀…");
    }

    @Test
    void aBlockKeepsItsLineBreaks() {
        assertThat(Printable.block("a\nb\tc")).isEqualTo("a\nb c");
    }
}
