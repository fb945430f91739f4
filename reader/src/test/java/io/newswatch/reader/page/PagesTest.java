package io.newswatch.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every layout of {@code src/test/resources/pages}, each different from the others: its text, and what it says of itself. */
class PagesTest {
    private static final double EACH = 0.90;
    private static final double TOGETHER = 0.97;

    static Stream<MarkedPage> pages() throws IOException, URISyntaxException {
        var folder = Path.of(
                Objects.requireNonNull(PagesTest.class.getResource("/pages")).toURI());
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(PagesTest::read)
                    .toList()
                    .stream();
        }
    }

    static Stream<MarkedPage> articles() throws IOException, URISyntaxException {
        return pages().filter(MarkedPage::isArticle);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void tellsOfItselfWhatIsExpected(MarkedPage page) {
        assertThat(page.factsOf(page.reading())).isEqualTo(page.facts());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("articles")
    void hasItsTextAndNothingElse(MarkedPage page) {
        var text = text(page);

        assertThat(TokenOverlap.of(page.text(), text).f1()).as(text).isGreaterThanOrEqualTo(EACH);
    }

    @Test
    void allTogetherHaveNearlyAllOfTheirText() throws IOException, URISyntaxException {
        double mean = articles()
                .mapToDouble(page -> TokenOverlap.of(page.text(), text(page)).f1())
                .average()
                .orElseThrow();

        assertThat(mean).isGreaterThanOrEqualTo(TOGETHER);
    }

    private static String text(MarkedPage page) {
        var article = page.reading().article();
        return article == null ? "" : article.body();
    }

    private static MarkedPage read(Path file) {
        try {
            return MarkedPage.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
