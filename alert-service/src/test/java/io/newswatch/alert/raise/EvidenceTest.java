package io.newswatch.alert.raise;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final String BODY =
            "The day was quiet. In Tokyo, NATO signed a pact with Japan!\nMarkets rose. 北约与日本签署协议。其他消息。";

    @Test
    void theSentenceIsAroundTheEvidence() {
        var reason = why(at("NATO"));

        assertThat(reason.excerpt()).isEqualTo(new AlertPayload.Excerpt("In Tokyo, ", " signed a pact with Japan!"));
    }

    @Test
    void aChineseSentenceEndsAtItsOwnFullStop() {
        var reason = why(at("日本"));

        assertThat(reason.excerpt()).isEqualTo(new AlertPayload.Excerpt("北约与", "签署协议。"));
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        var words = "word ".repeat(100);
        var texts = new Content.Texts("", null, words + "NATO " + words);
        var reason = new Reason("side-a", "body", words.length(), words.length() + 4, "NATO", "alias");

        var shown = Evidence.of(coverage(List.of(reason)), texts).reasonsFor().getFirst();

        assertThat(shown.excerpt().before()).startsWith("…word").hasSizeLessThan(130);
        assertThat(shown.excerpt().after()).endsWith("word…").hasSizeLessThan(130);
    }

    @Test
    void offsetsOutsideTheTextGiveNoContext() {
        var reason = why(new Reason("side-a", "body", 5, 5_000, "NATO", "alias"));

        assertThat(reason.excerpt()).isEqualTo(new AlertPayload.Excerpt("", ""));
    }

    @Test
    void manyNamesOfOneSideDoNotPushOutTheRelation() {
        var reasons = new ArrayList<Reason>();
        IntStream.range(0, 50).forEach(n -> reasons.add(at("NATO")));
        reasons.add(new Reason("relation", "body", 0, 3, "The", "verb"));

        var chosen = Evidence.chosen(reasons, 12);

        assertThat(chosen).hasSize(12).last().extracting(Reason::kind).isEqualTo("relation");
    }

    @Test
    void aPayloadWithTheMostEvidenceStaysSmall() {
        var body = "北约与日本签署协议".repeat(200);
        var reasons = IntStream.range(0, 40)
                .mapToObj(n ->
                        new Reason("side-a", "body", n * 20, n * 20 + 40, body.substring(n * 20, n * 20 + 40), "r"))
                .toList();

        var why = Evidence.of(coverage(reasons), new Content.Texts("", null, body));

        assertThat(EventJson.write(why)).hasSizeLessThan(16_000);
    }

    private static AlertPayload.Reason why(Reason reason) {
        return Evidence.of(coverage(List.of(reason)), new Content.Texts("", null, BODY))
                .reasonsFor()
                .getFirst();
    }

    private static Reason at(String text) {
        var start = BODY.indexOf(text);
        return new Reason("side-a", "body", start, start + text.length(), text, "alias");
    }

    private static Classification.Coverage coverage(List<Reason> reasons) {
        return new Classification.Coverage("w", Level.CORE, 1, reasons, reasons);
    }
}
