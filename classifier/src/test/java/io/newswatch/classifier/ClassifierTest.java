package io.newswatch.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Actor;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Classification.Topic;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final Classifier CLASSIFIER = Classifier.standard();
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static Classification headline(String title) {
        return classify(new Document(title, "", null, null));
    }

    private static Classification classify(Document document) {
        Classification classification = CLASSIFIER.classify(document, NOW);
        Spans.assertExact(document, classification);
        return classification;
    }

    private static Level level(Classification classification) {
        return classification.coverageOf("nato-asia-pacific").orElseThrow().level();
    }

    @Nested
    class Relation {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "NATO envoy opens talks in Canberra on undersea cables",
                    "Generalsekretär der Nato trifft Minister in Tokio",
                    "L'OTAN invite la Corée du Sud à son exercice cyber",
                    "La OTAN estudia abrir una oficina en Japón",
                    "La Nato rafforza la cooperazione con l'Australia",
                    "Генсек НАТО провел переговоры в Токио",
                    "北约与新西兰签署合作协议",
                    "NATOと韓国が防衛協力で合意",
                    "나토, 일본과 사이버 협력 강화",
                    "الناتو يعزز التعاون مع اليابان",
                    "ناتو و کره جنوبی توافق همکاری امضا کردند",
                    "नाटो और ऑस्ट्रेलिया के बीच सहयोग समझौता",
                    "นาโตหารือกับญี่ปุ่นเรื่องความมั่นคง",
                    "NATO tăng cường hợp tác với Hàn Quốc",
                    "NATO ve Japonya siber iş birliği için anlaştı",
                    "Το ΝΑΤΟ υπογράφει συμφωνία με την Ιαπωνία"
                })
        void inAHeadlineIsCore(String title) {
            assertThat(level(headline(title))).isEqualTo(Level.CORE);
        }

        @Test
        void isProvedByBothSidesAndTheWordsThatStateIt() {
            Classification classification = headline("NATO signs a data pact with Japan");

            assertThat(classification.coverage().getFirst().reasonsFor())
                    .extracting(Reason::kind)
                    .contains("side-a", "side-b", "relation");
        }

        @Test
        void inOneParagraphOfAnotherStoryIsRelated() {
            String body = "Farmers in the valley waited three weeks for rain. The harvest was poor and prices rose. "
                    + "Mills closed early, and the mayor asked for help from the capital. Schools stayed open. "
                    + "Two families left the village for good, and the old inn by the river closed after eighty years. "
                    + "Roads were repaired over the summer, and a new bridge was opened by the minister for transport. "
                    + "The minister left for Brussels, where NATO hosted the defence minister of New Zealand for talks. "
                    + "Back home, the rain came at last.";

            assertThat(level(classify(new Document("Drought ends in the valley", body, null, null))))
                    .isEqualTo(Level.RELATED);
        }

        @Test
        void isMissingWhenASemicolonJoinsTwoStories() {
            assertThat(level(headline("Rain in Tokyo; markets calm before NATO meets")))
                    .isEqualTo(Level.MENTION);
        }
    }

    @Nested
    class Guards {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "A diver's watch on a NATO strap goes on sale in Osaka|NONE",
                    "Lo scrittore, nato a Tokyo, vive a Roma|NONE",
                    "Jet with NATO reporting name Flanker lands in China|MENTION",
                    "震中位于台湾东北约12公里|NONE",
                    "도나토 전시회 부산 개최|NONE",
                    "Партия Нур Отан приняла делегацию из Японии|NONE"
                })
        void keepOtherMeaningsOut(String title, Level expected) {
            assertThat(level(headline(title))).isEqualTo(expected);
        }

        @Test
        void holdAnOfficeOnlyOnItsDates() {
            Instant before = Instant.parse("2022-05-01T00:00:00Z");
            Instant after = Instant.parse("2025-05-01T00:00:00Z");

            assertThat(level(classify(new Document("Rutte holds talks in Tokyo", "", null, before))))
                    .isEqualTo(Level.NONE);
            assertThat(level(classify(new Document("Rutte holds talks in Tokyo", "", null, after))))
                    .isEqualTo(Level.CORE);
        }

        @Test
        void keepAuthorBiographiesOutOfTheEvidence() {
            String body =
                    "Cherry trees bloom early in Kyoto this year.\nThe author is a former spokesman of NATO who visited Japan.";

            assertThat(level(classify(new Document("Early spring", body, null, null))))
                    .isEqualTo(Level.NONE);
        }
    }

    @Nested
    class Language {
        @Test
        void isFoundForTheWholeAndForParagraphs() {
            String body = "The ministers met in the old harbour and talked about the weather for most of the day.\n"
                    + "Los ministros hablaron también con los pescadores de la ciudad sobre las cuotas para el año que viene.";

            Classification classification = classify(new Document("Harbour talks", body, null, null));

            assertThat(classification.segments())
                    .extracting(Classification.Segment::tag)
                    .containsExactly("en", "es");
        }

        @Test
        void isUndeterminedWhenTheTextIsTooShort() {
            assertThat(headline("Ok").language().tag()).isEqualTo("und");
        }
    }

    @Nested
    class Facets {
        @Test
        void nameTopicsWithCodes() {
            assertThat(headline("NATO and Japan hold cyber exercise").topics())
                    .filteredOn(t -> t.id().equals("intel-cyber-hybrid"))
                    .singleElement()
                    .extracting(Topic::mediaTopics)
                    .asString()
                    .contains("20000605");
        }

        @Test
        void weighActorsByHowFarTheTextIsAboutThem() {
            Classification classification = classify(new Document(
                    "Japan signs fisheries treaty", "Japan signed. Later a speaker named Peru once.", null, null));

            assertThat(classification.actors()).extracting(Actor::id).startsWith("country:jp");
        }
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Document document =
                new Document("NATO INVITES INDONESIA", "IP4 MINISTERS MEET IN BRUSSELS WITH NATO", null, null);
        try {
            Classification here = classify(document);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Classification there = Classifier.standard().classify(document, NOW);

            assertThat(there).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
