package io.newswatch.classifier.taxonomy;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final Row ROW = new Row("aliases-nato.tsv", 7, List.of("org:nato", "", "words"));

    @Test
    void namesFileLineAndColumnOfAnEmptyCell() {
        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> ROW.required(1, "languages"))
                .withMessageContaining("aliases-nato.tsv:7")
                .withMessageContaining("languages");
    }

    @Test
    void namesTheChoicesForAWordThatIsNone() {
        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> ROW.choice(2, "match", Match.class))
                .withMessageContaining("clitic");
    }

    @Test
    void refusesConditionsNobodyKnows() {
        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> Condition.parse(ROW, 1, List.of("sometimes")))
                .withMessageContaining("sometimes");
        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> Condition.parse(ROW, 1, List.of("from:yesterday")))
                .withMessageContaining("2024-10-01");
    }

    @Test
    void refusesAWatchOfActorsThatAreNotThere() {
        Row row = new Row("watches.tsv", 3, List.of("w", "side-a", "org:nobody"));

        assertThatExceptionOfType(TaxonomyException.class)
                .isThrownBy(() -> new WatchReader(Set.of("org:nato")).read(List.of(row)))
                .withMessageContaining("watches.tsv:3")
                .withMessageContaining("org:nobody");
    }
}
