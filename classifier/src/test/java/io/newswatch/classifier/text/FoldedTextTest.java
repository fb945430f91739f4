package io.newswatch.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "ＮＡＴＯ, nato",
        "N\u200BATO, nato",
        "NATO’s, nato's",
        "NATO&#8217;s, nato's",
        "Cafe\u0301, café",
        "نـَاتُو, ناتو",
        "ΝΆΤΟ, νατο",
        "ﾅﾄｰ, ナトー",
        "ｶﾞ, ガ"
    })
    void writesAlikeWhatIsReadAlike(String original, String folded) {
        assertThat(new String(FoldedText.of(original).chars())).isEqualTo(folded);
    }

    @Test
    void knowsWhereEachStretchCameFrom() {
        FoldedText text = FoldedText.of("The <b>N\u200BATO&#8217;s</b> ﬁrst day");
        String folded = new String(text.chars());

        assertThat(origin(text, folded, "nato's")).isEqualTo("N\u200BATO&#8217;s");
        assertThat(origin(text, folded, "first")).isEqualTo("ﬁrst");
    }

    @Test
    void makesBlanksOfMarkupAndAddresses() {
        assertThat(new String(FoldedText.of("see <img alt=\"nato\"> at https://nato.example/x now")
                        .chars()))
                .doesNotContain("nato");
    }

    @Nested
    class CharacterReferences {
        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                value = {
                    "caf&eacute;, café",
                    "&#x1D40D;ATO, nato",
                    "R&D &amp; co, r&d & co",
                    "&ldquo;NATO&rdquo;, |\"nato\"|",
                    "Nato&#146;s, nato's",
                    "NATO&amp;#39;s, nato's",
                    "AT&T; or &nosuch;, at&t; or &nosuch;",
                    "&copy x, &copy x",
                    "&fjlig;ord, fjord",
                    "a&#0;b, ab",
                    "a&#xD800;b, a b",
                    "a&#99999999999;b, a b"
                })
        void areReadWhereTheyEndAsTheyMust(String original, String folded) {
            assertThat(fold(original)).isEqualTo(folded);
        }
    }

    @Nested
    class LookAlikes {
        @ParameterizedTest
        @CsvSource({
            "N\u0410\u0422\u041E, nato",
            "\u041D\u0410TO, \u043D\u0430\u0442\u043E",
            "\u039D\u0391T\u039F, \u03BD\u03B1\u03C4\u03BF",
            "\u0422okyo visit, tokyo visit",
            "visit of \u0422\u041E\u041AYO, visit of tokyo",
            "J\u0430p\u0430n, japan"
        })
        void areReadAsTheScriptThatTheWholeWordCanBe(String original, String folded) {
            assertThat(fold(original)).isEqualTo(folded);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hato",
                    "\u043D\u0430\u0442\u043E",
                    "hato \u0432 \u0442\u043E\u043A\u0438\u043E",
                    "it-\u0440\u044B\u043D\u043E\u043A"
                })
        void stayInWordsOfOneScript(String text) {
            assertThat(fold(text)).isEqualTo(text);
        }

        @Test
        void keepTheirPlace() {
            FoldedText text = FoldedText.of("The N\u0410\u200B\u0422\u041E’s");

            assertThat(origin(text, fold(text.original()), "nato")).isEqualTo("N\u0410\u200B\u0422\u041E");
        }
    }

    @Nested
    class Markup {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "**NATO** and __Japan__|nato and japan",
                    "see [NATO chief](https://nato.example/a_(b)) now|see nato chief now",
                    "[NATO](/x \"t\")'s|nato's",
                    "![NATO flag](a.png)|!nato flag",
                    "[NATO] (really)|[nato] (really)",
                    "~~NATO~~ snake_case _Japan_|nato snake_case japan",
                    "N<b>A</b>TO|nato",
                    "press@nato.int said|press said",
                    "@NATO said|@nato said",
                    "a <3 b > c|a <3 b > c",
                    "(https://nato.example/x). Japan|( ). japan"
                })
        void leavesOnlyWhatIsRead(String original, String folded) {
            assertThat(fold(original)).isEqualTo(folded);
        }

        @Test
        void ofHeadingsAndQuotationsDisappearsAtTheStartOfLines() {
            assertThat(fold("## NATO\n> > Japan #3")).isEqualTo(" nato japan #3");
        }

        @Test
        void ofParagraphsBreaksTheLine() {
            FoldedText text = FoldedText.of("<p>NATO met</p><p>Rain in Japan</p>");

            assertThat(text.breaks()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD835\uDC0D\uD835\uDC00\uD835\uDC13\uD835\uDC0E",
                "N\u00ADA\u2060T\u202EO",
                "N\u0336A\u0336T\u0336O\u0336",
                "\uD83C\uDD3D\uD83C\uDD30\uD83C\uDD43\uD83C\uDD3E",
                "N\uDB40\uDC41ATO",
                "ⓃⒶⓉⓄ"
            })
    void readsThroughOrnaments(String original) {
        assertThat(fold(original)).isEqualTo("nato");
    }

    private static String fold(String text) {
        return new String(FoldedText.of(text).chars());
    }

    private static String origin(FoldedText text, String folded, String part) {
        int start = folded.indexOf(part);
        return text.original().substring(text.originalStart(start), text.originalEnd(start + part.length()));
    }
}
