package io.newswatch.classifier.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFinderTest {
    private static final LanguageFinder FINDER = new LanguageFinder();

    private static LanguageFinder.Found find(String title, String body, @Nullable String stated) {
        FoldedText folded = FoldedText.of(body);
        return FINDER.find(FoldedText.of(title), folded, Words.of(folded), stated);
    }

    private static String of(String title) {
        return find(title, "", null).language().tag();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no|Regjeringen vil bruke mer penger på forsvaret",
                "da|Regeringen vil bruge flere penge på forsvaret",
                "sv|Regeringen vill lägga mer pengar på försvaret",
                "es|El gobierno quiere gastar más dinero en defensa",
                "pt|O governo quer gastar mais dinheiro na defesa",
                "it|Il governo vuole spendere di più per la difesa",
                "ro|Guvernul vrea să cheltuiască mai mult pentru apărare",
                "fr|Le gouvernement veut dépenser plus pour la défense",
                "nl|Kabinet wil meer geld uitgeven aan defensie",
                "de|Regierung will mehr Geld für Verteidigung ausgeben",
                "cs|Vláda chce dát víc peněz na obranu",
                "pl|Rząd chce wydać więcej pieniędzy na obronę",
                "ru|Правительство хочет тратить больше денег на оборону",
                "uk|Уряд хоче витрачати більше грошей на оборону",
                "ar|الحكومة تريد إنفاق المزيد من المال على الدفاع",
                "fa|دولت می خواهد پول بیشتری برای دفاع خرج کند",
                "id|Pemerintah ingin menambah anggaran pertahanan",
                "tr|Hükümet savunmaya daha fazla para harcamak istiyor",
                "zh-Hans|政府希望增加国防开支并发展军队",
                "zh-Hant|政府希望增加國防開支並發展軍隊",
                "ja|政府、防衛費の増額を検討",
                "ja|日本政府、防衛関連予算増額検討",
                "hi|‘Stay calm’: सरकार रक्षा पर अधिक खर्च करेगी"
            })
    void tellsRelatedLanguagesApartInHeadlines(String tag, String title) {
        assertThat(of(title)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ok", "NATO", "1234 – 5678", "!?", "👍", "Nato, EU"})
    void isUndeterminedWhereThereIsTooLittleToTell(String title) {
        assertThat(of(title)).isEqualTo("und");
    }

    @Test
    void takesTheSourcesWordOnlyWhereTheTextDoesNotTell() {
        assertThat(find("NATO", "", "fi").language().tag()).isEqualTo("fi");
        assertThat(find("The government wants to spend more", "", "fi")
                        .language()
                        .tag())
                .isEqualTo("en");
    }

    @Nested
    class Parts {
        private static final String ENGLISH =
                "The ministers met in the old harbour and talked about the weather for most of the day.";
        private static final String SPANISH =
                "Los ministros hablaron también con los pescadores sobre las cuotas para el año que viene.";
        private static final String JAPANESE = "大臣たちは古い港で会い、一日の大半を天気の話をして過ごした。その後、漁師たちとも来年の割り当てについて話し合い、記者団の質問に答えた。";

        @Test
        void haveTheirOwnLanguageAndCoverTheBody() {
            String body = ENGLISH + "\n\n" + SPANISH + "\n" + JAPANESE + "\n" + ENGLISH;

            List<Segment> segments = find("Harbour talks", body, null).segments();

            assertThat(segments).extracting(Segment::tag).containsExactly("en", "es", "ja", "en");
            assertThat(segments.getFirst().start()).isZero();
            assertThat(segments.getLast().end()).isEqualTo(body.length());
        }

        @Test
        void ofNamesAndNumbersGoWithTheWhole() {
            String names = "Jean-Claude Martin, François Dupont, Marie Lefèvre, Pierre Moreau, Paris, 2024";

            assertThat(find("Harbour talks", ENGLISH + "\n" + names + "\n" + ENGLISH, null)
                            .segments())
                    .hasSize(1);
        }
    }

    /** The gold set is not what the profiles are counted from. */
    @Nested
    class GoldSet {
        private static final int LONG_HEADLINE = 25;
        private static final int SHORT_HEADLINE_OF_UNSPACED_SCRIPT = 9;

        @Test
        void isRightInNinetyNineOfAHundredArticles() throws IOException {
            assertThat(mistakes(
                            c -> true,
                            c -> find(c.title, c.text, null).language().tag(),
                            0.99))
                    .isEmpty();
        }

        @Test
        void isRightInNinetySevenOfAHundredHeadlinesAlone() throws IOException {
            assertThat(mistakes(c -> c.title.length() >= LONG_HEADLINE || c.isUnspaced(), c -> of(c.title), 0.97))
                    .isEmpty();
        }

        /** The cases that went wrong; none when their share is small enough. */
        private static List<String> mistakes(Predicate<Case> counts, Function<Case, String> found, double least)
                throws IOException {
            List<Case> cases = cases().stream().filter(counts).toList();
            List<String> wrong = new ArrayList<>();
            for (Case c : cases) {
                String tag = found.apply(c);
                if (!tag.equals(c.tag)) {
                    wrong.add(c.id + " is taken for " + tag + ": " + c.title);
                }
            }
            return wrong.size() <= (1 - least) * cases.size() ? List.of() : wrong;
        }

        private record Case(String id, String tag, String title, String text) {
            boolean isUnspaced() {
                return tag.matches("zh-.*|ja|th") && title.length() >= SHORT_HEADLINE_OF_UNSPACED_SCRIPT;
            }
        }

        private static List<Case> cases() throws IOException {
            ObjectMapper mapper = new ObjectMapper();
            List<Case> cases = new ArrayList<>();
            try (var files = Files.list(Path.of("..", "gold"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".jsonl"))
                        .sorted()
                        .toList()) {
                    for (String line : Files.readAllLines(file)) {
                        JsonNode node = mapper.readTree(line);
                        cases.add(new Case(
                                node.path("id").asText(),
                                node.path("lang").asText(),
                                node.path("title").asText(""),
                                node.path("text").asText("")));
                    }
                }
            }
            return cases;
        }
    }
}
