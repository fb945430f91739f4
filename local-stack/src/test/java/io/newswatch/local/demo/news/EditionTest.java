package io.newswatch.local.demo.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static final Instant OPENED = Instant.parse("2026-03-01T09:00:00Z");

    private final Edition edition = new Edition(articles(5), OPENED, new Edition.Pace(2, Duration.ofSeconds(10)));

    @Test
    void nothingIsOutBeforeItOpens() {
        assertThat(edition.at(OPENED.minusMillis(1))).isEmpty();
    }

    @Test
    void theFirstOnesAreOutWhenItOpensAndThenOneAfterEachPause() {
        assertThat(edition.at(OPENED)).hasSize(2);
        assertThat(edition.at(OPENED.plusSeconds(9))).hasSize(2);
        assertThat(edition.at(OPENED.plusSeconds(10))).hasSize(3);
        assertThat(edition.at(OPENED.plusSeconds(1000))).hasSize(5);
    }

    @Test
    void whatComesLaterTakesItsTime() {
        var slowing = new Edition(
                articles(5), OPENED, new Edition.Pace(1, Duration.ofSeconds(10), 2, Duration.ofSeconds(60)));

        assertThat(slowing.at(OPENED.plusSeconds(20))).hasSize(3);
        assertThat(slowing.at(OPENED.plusSeconds(79))).hasSize(3);
        assertThat(slowing.at(OPENED.plusSeconds(80))).hasSize(4);
        assertThat(slowing.at(OPENED.plusSeconds(140))).hasSize(5);
    }

    @Test
    void anArticleKeepsItsDate() {
        assertThat(edition.at(OPENED.plusSeconds(10)).get(2).publishedAt()).isEqualTo(OPENED.plusSeconds(10));
        assertThat(edition.at(OPENED.plusSeconds(9999)).get(2).publishedAt()).isEqualTo(OPENED.plusSeconds(10));
    }

    private static List<SampleArticle> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SampleArticle("a" + i, "atlantic-wire", "t", "s", List.of("p"), "en", "x"))
                .toList();
    }
}
