package io.newswatch.local.verbs.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.classifier.Classifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/quality.md} says what the classifier does on {@code gold/}. Run with {@code -Dnewswatch.write-docs=true} to
 * write it: a row that falls then shows in the change.
 */
class QualityPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/quality.md");

    @Test
    void noLanguageAndNoFamilyFallsAndThePageIsUpToDate() throws IOException {
        var cases = gold();
        var classifier = Classifier.standard();
        var now = new QualityPage(classifier, Evaluation.of(classifier, cases, Instant.EPOCH), cases).text();

        if (Boolean.getBoolean("newswatch.write-docs")) {
            Files.writeString(PAGE, now);
        }

        var page = Files.readString(PAGE);
        assertThat(fallen(page, now))
                .as("rows that fell since docs/quality.md was written")
                .isEmpty();
        assertThat(now)
                .as(
                        "docs/quality.md is out of date; write it with ./newswatch evaluate gold/*.jsonl --page docs/quality.md")
                .isEqualTo(page);
    }

    @Test
    void theGoldSetCoversEveryLanguageWithManyCases() throws IOException {
        var byLanguage = gold().stream().collect(Collectors.groupingBy(LabelledCase::lang, Collectors.counting()));

        assertThat(byLanguage).hasSizeGreaterThanOrEqualTo(28);
        assertThat(byLanguage.values()).allSatisfy(cases -> assertThat(cases).isGreaterThanOrEqualTo(15));
    }

    private static List<LabelledCase> gold() throws IOException {
        var labelled = new LabelledFiles(InputStream.nullInputStream());
        try (var files = Files.list(ROOT.resolve("gold"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                labelled.read(file.toString());
            }
        }
        assertThat(labelled.problems()).isEmpty();
        assertThat(labelled.cases()).hasSizeGreaterThanOrEqualTo(600);
        return labelled.cases();
    }

    private static List<String> fallen(String before, String now) {
        var rows = rows(now);
        var fallen = new ArrayList<String>();
        rows(before).forEach((name, f1) -> {
            if (rows.getOrDefault(name, 0.0) < f1) {
                fallen.add(name + ": F1 was " + f1 + ", is " + rows.get(name));
            }
        });
        return fallen;
    }

    /** The F1 of each row of the tables that have one, under the heading of its table. */
    private static Map<String, Double> rows(String page) {
        var rows = new TreeMap<String, Double>();
        var heading = "";
        for (var line : page.split("\n")) {
            var cells = line.split(" \\| ");
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (cells.length == 8 && cells[7].matches("[01]\\.\\d{3} \\|")) {
                rows.put(heading + cells[0], Double.parseDouble(cells[7].substring(0, 5)));
            }
        }
        return rows;
    }
}
