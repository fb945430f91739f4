package io.newswatch.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void endsSentencesAtStopsButNotAtAbbreviationsOrWrappedLines() {
        FoldedText text =
                FoldedText.of("Gen. Smith of the U.S. Navy met Dr. Kim in a long session that went on all day\n"
                        + "without a break. They parted; nobody spoke. 東京で会談。次は京都。");
        Sentences sentences = Sentences.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sentences.count(); i++) {
            found.add(new String(text.chars(), sentences.start(i), sentences.end(i) - sentences.start(i)).strip());
        }

        assertThat(found.stream().filter(s -> !s.isEmpty())).hasSize(5);
    }

    private static String origin(FoldedText text, String folded, String part) {
        int start = folded.indexOf(part);
        return text.original().substring(text.originalStart(start), text.originalEnd(start + part.length()));
    }
}
