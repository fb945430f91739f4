package io.newswatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is only a summary. */
class OwnTextTest {
    private static final String SENTENCE = "The ministers met in the harbour and agreed on further talks. ";
    private static final String LONG = SENTENCE.repeat(40);

    @Test
    void aShortTextIsOne() {
        assertThat(OwnText.of("", null)).isEqualTo(Extent.SUMMARY);
        assertThat(OwnText.of(SENTENCE.repeat(3), null)).isEqualTo(Extent.SUMMARY);
    }

    @Test
    void aLongTextIsNone() {
        assertThat(OwnText.of(LONG, null)).isEqualTo(Extent.WHOLE);
    }

    @Test
    void aContentBesideASummaryNeedsLess() {
        var content = SENTENCE.repeat(12);

        assertThat(OwnText.of(content, "The ministers met.")).isEqualTo(Extent.WHOLE);
        assertThat(OwnText.of(content, null)).isEqualTo(Extent.SUMMARY);
        assertThat(OwnText.of(content, content)).isEqualTo(Extent.SUMMARY);
    }

    @Test
    void severalParagraphsNeedLessThanOne() {
        var paragraph = SENTENCE.repeat(6).strip();

        assertThat(OwnText.of(paragraph + "\n\n" + paragraph + "\n\n" + paragraph, null))
                .isEqualTo(Extent.WHOLE);
        assertThat(OwnText.of(paragraph + " " + paragraph + " " + paragraph, null))
                .isEqualTo(Extent.SUMMARY);
    }

    @Test
    void signsOfEastAsiaSayMore() {
        assertThat(OwnText.of("首相は港で同盟の事務総長と会談し協議を続けることで合意した。".repeat(20), null))
                .isEqualTo(Extent.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "…",
                "...",
                " [...]",
                " […]",
                " (…)",
                "...»",
                "\n\nRead more",
                " Read more »",
                "\n\nContinue reading Ferry opens at noon →",
                "\nRead the full story",
                "\n\nWeiterlesen",
                " Lire la suite",
                " Leer más",
                "\nLeia mais…",
                "\nLeggi tutto",
                "\nLees meer",
                "\nCzytaj więcej",
                "\nЧитать далее",
                "\nПодробнее...",
                "\nDevamını oku",
                "\n続きを読む",
                "\n阅读全文",
                "\n기사 전문 보기",
                "\nاقرأ المزيد",
                "\n\nRead more\n\nThe post Ferry opens appeared first on Harbour News.",
            })
    void whatBreaksOffIsOneHoweverLong(String end) {
        assertThat(OwnText.of(LONG.strip() + end, "Short.")).isEqualTo(Extent.SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " He said no more.",
                " \"We will read more of this,\" she said.",
                "\n\nThe post Ferry opens appeared first on Harbour News.",
                " They asked for more of the same, and got it.",
            })
    void whatOnlyLooksLikeItIsNone(String end) {
        assertThat(OwnText.of(LONG.strip() + end, "Short.")).isEqualTo(Extent.WHOLE);
    }
}
