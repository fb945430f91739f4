package io.newswatch.reader.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text that a reader would see. */
class JsoupPlainTextTest {
    private final JsoupPlainText plainText = new JsoupPlainText();

    @Test
    void keepsParagraphsApart() {
        assertThat(plainText.of("<p>One  <b>two</b>\n three.</p><p>Four.</p>")).isEqualTo("One two three.\n\nFour.");
    }

    @Test
    void keepsLinesOfListsAndBreaks() {
        assertThat(plainText.of("<ul><li>a</li><li>b</li></ul>c<br>d")).isEqualTo("a\nb\n\nc\nd");
    }

    @Test
    void leavesScriptsAndStylesOut() {
        assertThat(plainText.of("<style>p{}</style>a<script>alert('x')</script> b<!-- c -->"))
                .isEqualTo("a b");
    }

    @Test
    void decodesEntities() {
        assertThat(plainText.of("Q&amp;A &#233; &lt;b&gt;")).isEqualTo("Q&A é <b>");
    }

    @Test
    void leavesTextWithoutTagsAlone() {
        assertThat(plainText.of("One\n\nTwo  three")).isEqualTo("One\n\nTwo  three");
    }

    @Test
    void survivesDeepNesting() {
        assertThat(plainText.of("<div>".repeat(20_000) + "deep")).isEqualTo("deep");
    }
}
