package io.newswatch.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What nobody writes and somebody sends. That the time is in proportion to the length is measured by the benchmark of
 * the classifier; the time limit here only keeps a build from hanging.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileTextTest {
    private static final Classifier CLASSIFIER = Classifier.standard();
    private static final int MEGABYTE = 1_000_000;
    private static final int LARGEST_CLASSIFICATION = 200_000;

    /** Divided by strokes. */
    private static final String[] PIECES = ("NATO|ＮＡＴＯ|N\u200BATO|N\u0410TO|\uD835\uDC0DATO|Japan|日本|北约|Япония|Токио|"
                    + "&#8217;s |&amp;|&amp;#39;|&fjlig;|&#x1D40D;|<b>|</b>|<p>|<a href=\"x\">|\n|\r\n|  |\ud83d|\udc00|"
                    + "\ud83d\ude80|\u0301|e\u0301|\u202e|ﬁ|ﷺ|İ|ß|meets |warns |. |; |。|！|https://x.y/z |نَاتُو|اليابان|"
                    + "Leave a reply|Related: |ｶﾞ|**|__|·|[|](x)|# |> |นาโต|ญี่ปุ่น |a@nato.int |U.S. |5. ")
            .split("\\|");

    /** Texts in which there is nothing to classify. */
    enum Nothing {
        ONE_LETTER("a"),
        ONE_LINE_OF_NOISE("qzx jvkw xqj zzv "),
        COMBINING_MARKS("\u0301"),
        A_LETTER_AND_MARKS("e\u0301\u0327\u0489"),
        HIGH_SURROGATES("\ud800"),
        LOW_SURROGATES("\udc00"),
        BIDI_CONTROLS("\u202e\u2066\u200f"),
        PUNCTUATION("!?.,;:-…—"),
        FULL_STOPS(". "),
        LESS_THAN("<"),
        TAGS_WITHOUT_END("<a "),
        TAGS("<b></b>"),
        AMPERSANDS("&"),
        REFERENCES_WITHOUT_END("&amp"),
        REFERENCES_TO_REFERENCES("&amp;amp;"),
        PARENTHESES("("),
        BRACKETS("["),
        LINKS_WITHOUT_END("[a]("),
        ENDS_OF_LINKS("]("),
        UNDERSCORES("_ "),
        ADDRESSES("http://"),
        AT_SIGNS("a@"),
        LINE_BREAKS("\n"),
        SHORT_LINES("x\n"),
        EMOJI("\ud83d\ude80"),
        DIGITS("0123456789 "),
        ZEROES("\u0000"),
        MIXED_SCRIPTS("a\u0430\u03B1");

        private final String unit;

        Nothing(String unit) {
            this.unit = unit;
        }

        String text() {
            return unit.repeat(MEGABYTE / unit.length());
        }
    }

    /** Texts that repeat one thing of which the classifier takes notice. */
    enum Something {
        NAME("NATO ", Level.NONE),
        NAME_WITHOUT_BLANKS("北约", Level.NONE),
        GUARDED_NAME("NATO strap ", Level.NONE),
        LIST_OF_NAMES("Japan, ", Level.NONE),
        RELATION("NATO warns Japan. ", Level.MENTION),
        RELATION_IN_ONE_SENTENCE("NATO warns Japan ", Level.MENTION),
        RELATION_BY_REFERENCE("The alliance met. It met Japan. ", Level.NONE),
        BOILERPLATE("Related: NATO and Japan\n", Level.NONE),
        LOOK_ALIKES("N\u0410TO warns J\u0430pan. ", Level.MENTION),
        CYRILLIC_WITH_LATIN("\u041D\u0410TO и Япония. ", Level.MENTION);

        private final String unit;
        private final Level atLeast;

        Something(String unit, Level atLeast) {
            this.unit = unit;
            this.atLeast = atLeast;
        }

        String text() {
            return unit.repeat(MEGABYTE / unit.length());
        }
    }

    private static Classification classify(String title, String body) {
        Document document = new Document(title, body, null, null);
        Classification classification = CLASSIFIER.classify(document, Instant.EPOCH);
        Spans.assertExact(document, classification);
        return classification;
    }

    private static Level level(Classification classification) {
        return classification.coverageOf("nato-asia-pacific").orElseThrow().level();
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingAndIsSaidToHoldNothing(Nothing nothing) {
        Classification classification = classify("", nothing.text());

        assertThat(level(classification)).isEqualTo(Level.NONE);
        assertThat(classification.language().tag()).isEqualTo("und");
        assertThat(classification.actors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thatRepeatsItselfMakesNoLargeClassification(Something something) throws JsonProcessingException {
        Classification classification = classify("", something.text());

        assertThat(level(classification).atLeast(something.atLeast)).isTrue();
        byte[] json = new ObjectMapper().registerModule(new JavaTimeModule()).writeValueAsBytes(classification);
        assertThat(json).hasSizeLessThan(LARGEST_CLASSIFICATION);
    }

    @Test
    void ofBinaryDataIsUndetermined() {
        Random random = new Random(3);
        StringBuilder latin = new StringBuilder();
        StringBuilder any = new StringBuilder();
        for (int i = 0; i < MEGABYTE; i++) {
            latin.append((char) random.nextInt(0x100));
            any.append((char) random.nextInt(0x10000));
        }

        assertThat(classify("", latin.toString()).language().tag()).isEqualTo("und");
        assertThat(classify("", any.toString()).language().tag()).isEqualTo("und");
    }

    @Test
    void nestedDeeplyIsRead() {
        String deep = "<div>".repeat(50_000) + "NATO warns Japan" + "</div>".repeat(50_000);
        String brackets = "[".repeat(100_000) + "NATO warns Japan" + "](x)".repeat(100_000);

        assertThat(level(classify("", deep))).isNotEqualTo(Level.NONE);
        assertThat(level(classify("", brackets))).isNotEqualTo(Level.NONE);
    }

    @Test
    void mayStandInTheTitleToo() {
        assertThat(level(classify("NATO warns Japan. ".repeat(20_000), ""))).isNotEqualTo(Level.NONE);
        assertThat(level(classify("\u0301".repeat(MEGABYTE), ""))).isEqualTo(Level.NONE);
    }

    @RepeatedTest(10)
    void madeOfAnyPiecesHasExactSpans(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int round = 0; round < 100; round++) {
            classify(pieces(random, 60), pieces(random, 1_200));
        }
    }

    private static String pieces(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(
                    random.nextInt(5) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
