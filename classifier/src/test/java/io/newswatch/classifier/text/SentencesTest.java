package io.newswatch.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    /** The strokes show where a sentence is expected to end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gen. Smith met Dr. J. Kim.| They parted.",
                "He flew to the U.S.| The minister stayed.| The U.S. Navy did not.",
                "It rose 3.5 percent in 2023.| Nobody knew.",
                "\"Why now?\" he asked.| \"No.\"| She left!",
                "Wait... what?| Yes…| Now.",
                "Rain in Tokyo;| calm in Brussels",
                "Er kam am 5. Mai nach Berlin.| Das 10. Treffen folgte im Jahr 2023.| Es waren 12.| Viele gingen.",
                "Schůzka začne 10. června v Praze.| Poté odjede např. do Brna.",
                "Mødet er den 5. Juni i Oslo.| Alle kommer.",
                "Kokous on 3. kesäkuuta.| Sitten ei mitään.",
                "1. NATO met Japan.| 2. Nothing else.",
                "В 2022 г. Япония открыла миссию.| Её возглавил И. И. Петров.| Всё.",
                "नाटो की बैठक हुई।| जापान भी आया।| समाप्त",
                "اجتمع الحلف في بروكسل.| هل جاءت اليابان؟| نعم",
                "نیٹو کا اجلاس ہوا۔| جاپان بھی آیا۔",
                "北约会晤。|日本来了！|为什么？|“很好。”|结束",
                "東京で会談。|「歓迎する。」|次は京都。",
                "나토가 회의를 열었다.| 일본도 왔다.",
                "Το ΝΑΤΟ συνεδρίασε.| Ήρθε η Ιαπωνία;| Ναι.",
                "Hội nghị ở TP. Hồ Chí Minh.| Nhật Bản dự.",
                "Sr. García llegó a EE.UU. ayer.| ¿Quién vino?| ¡Nadie!",
                "nato said so. then nothing",
            })
    void endWhereReadersStop(String marked) {
        assertThat(sentences(marked.replace("|", ""))).containsExactlyElementsOf(stripped(marked.split("\\|", -1)));
    }

    @Test
    void goOnOverWrappedLinesAndEndAtOthers() {
        String wrapped = "The ministers sat in a long session that went on for days,\nNATO said, and ended in a\n";

        assertThat(sentences(wrapped + "Rain in Tokyo\nCalm in Brussels")).hasSize(3);
    }

    @Test
    void ofThaiAreGroupsOfClauses() {
        String clause = "เลขาธิการนาโตเดินทางเยือนกรุงโตเกียวเพื่อหารือความมั่นคงทางไซเบอร์";

        assertThat(sentences(clause + " " + clause + " " + clause + " " + clause))
                .hasSize(2);
    }

    @Test
    void areNeverMuchLongerThanTheLimitAndCutNoWord() {
        assertThat(sentences("word ".repeat(1_000)))
                .allSatisfy(s -> assertThat(s.length()).isLessThan(761))
                .allSatisfy(s -> assertThat(s).startsWith("word").endsWith("word"));
        assertThat(sentences("w".repeat(5_000)))
                .allSatisfy(s -> assertThat(s.length()).isLessThan(762));
    }

    @Test
    void coverTheTextWithoutGap() {
        FoldedText text = FoldedText.of("A b. C d! E f?\nG; h. ");
        Sentences sentences = Sentences.of(text);
        for (int i = 0; i < text.length(); i++) {
            int sentence = sentences.at(i);
            assertThat(i).isBetween(sentences.start(sentence), sentences.end(sentence) - 1);
        }
    }

    private static List<String> sentences(String text) {
        FoldedText folded = FoldedText.of(text);
        Sentences sentences = Sentences.of(folded);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < sentences.count(); i++) {
            if (sentences.end(i) > sentences.start(i)) {
                found.add(
                        text.substring(folded.originalStart(sentences.start(i)), folded.originalEnd(sentences.end(i))));
            }
        }
        return stripped(found.toArray(String[]::new));
    }

    private static List<String> stripped(String... sentences) {
        return List.of(sentences).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
