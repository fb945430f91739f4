package io.newswatch.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.classifier.taxonomy.Shelf;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Level;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A watch about trade, from data alone: nothing about alliances is in the code. */
class OtherWatchTest {
    private static final Classifier CLASSIFIER =
            Classifier.of(Shelf.folder(Path.of("src/test/resources/taxonomies/mercosur")));

    private static Coverage coverage(String title, String date) {
        Document document = new Document(title, "", null, Instant.parse(date + "T00:00:00Z"));
        Classification classification = CLASSIFIER.classify(document, Instant.EPOCH);
        Spans.assertExact(document, classification);
        return classification.coverageOf("eu-mercosur").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "European Union and Mercosur agree on beef quotas|CORE",
                "La Unión Europea y el Mercosur firman el acuerdo|CORE",
                "Brazil votes on EU tariff pact|CORE",
                "Argentine tango wins over the European Union|NONE",
                "European Union budget grows|NONE",
                "NATO and Japan sign a pact|NONE"
            })
    void isDecidedByItsOwnSidesAndRelations(String title, Level expected) {
        assertThat(coverage(title, "2025-03-01").level()).isEqualTo(expected);
    }

    @Test
    void knowsItsOwnOffices() {
        assertThat(coverage("Šefčovič negotiates with Uruguay", "2025-03-01").level())
                .isEqualTo(Level.CORE);
        assertThat(coverage("Šefčovič negotiates with Uruguay", "2023-03-01").level())
                .isEqualTo(Level.NONE);
    }

    @Test
    void provesItsDecision() {
        assertThat(coverage("Brazil votes on EU tariff pact", "2025-03-01").reasonsFor())
                .extracting(Reason::kind)
                .contains("side-a", "side-b", "relation");
    }
}
