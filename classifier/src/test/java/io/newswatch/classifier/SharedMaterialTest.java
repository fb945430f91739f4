package io.newswatch.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.classifier.SharedMaterial.Labelled;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedMaterialTest {
    private static final Classifier CLASSIFIER = Classifier.standard();

    private static Coverage coverage(Document document) {
        Classification classification = CLASSIFIER.classify(document, Instant.EPOCH);
        Spans.assertExact(document, classification);
        return classification.coverageOf("nato-asia-pacific").orElseThrow();
    }

    @Test
    void seedsAreCoreWithEvidenceForBothSidesAndTheRelation() throws IOException {
        assertThat(SharedMaterial.seeds()).allSatisfy(seed -> {
            Coverage coverage = coverage(seed);
            assertThat(coverage.level()).isEqualTo(Level.CORE);
            assertThat(coverage.reasonsFor()).extracting(Reason::kind).contains("side-a", "side-b", "relation");
        });
    }

    @Test
    void caseBankIsDecidedWithoutManyMistakes() throws IOException {
        List<Labelled> cases = Files.readAllLines(SharedMaterial.file("field/cases.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Labelled(cells[0], cells[2], new Document(cells[4], "", null, yearIn(cells[3]))))
                .toList();

        assertThat(f1(cases)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void realArticlesAreDecidedWithoutManyMistakes() throws IOException {
        assertThat(f1(SharedMaterial.articles())).isGreaterThan(0.95);
    }

    private static @Nullable Instant yearIn(String family) {
        return family.matches(".*\\(20\\d\\d\\).*")
                ? Instant.parse(family.replaceAll(".*\\((20\\d\\d)\\).*", "$1") + "-06-01T00:00:00Z")
                : null;
    }

    private static double f1(List<Labelled> articles) {
        int right = 0;
        int wrong = 0;
        for (Labelled article : articles) {
            boolean wanted = article.level().matches("C|R|CORE|RELATED");
            boolean given = coverage(article.document()).level().atLeast(Level.RELATED);
            right += wanted && given ? 1 : 0;
            wrong += wanted != given ? 1 : 0;
        }
        return 2.0 * right / (2 * right + wrong);
    }
}
