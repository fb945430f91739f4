package io.newswatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.SitemapMemory.Known;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which sitemaps of an index are read, and in which order. */
class DueSitemapsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant HOUR_AGO = NOW.minus(Duration.ofHours(1));

    @Test
    void theNewestComeFirst() {
        assertThat(due(Map.of(), part("a", "2026-03-01T01:00:00Z"), part("b", "2026-03-09T01:00:00Z")))
                .containsExactly("b", "a");
    }

    @Test
    void oneThatIsReadIsDueWhenItsDateChanges() {
        var known = Map.of(
                address("same"), new Known(Instant.parse("2026-03-09T01:00:00Z"), HOUR_AGO),
                address("other"), new Known(Instant.parse("2026-03-08T01:00:00Z"), HOUR_AGO));

        assertThat(due(known, part("same", "2026-03-09T01:00:00Z"), part("other", "2026-03-09T01:00:00Z")))
                .containsExactly("other");
    }

    @Test
    void aDayIsNotOverWhenASitemapWasReadInIt() {
        var today = Instant.parse("2026-03-10T00:00:00Z");
        var known = Map.of(address("day"), new Known(today, HOUR_AGO));

        assertThat(due(known, part("day", "2026-03-10T00:00:00Z"))).containsExactly("day");
        assertThat(sitemaps(known).areSettled(List.of(part("day", "2026-03-10T00:00:00Z"))))
                .isFalse();
        assertThat(sitemaps(known).areSettled(List.of(part("day", "2026-03-01T00:00:00Z"))))
                .isTrue();
    }

    @Test
    void anArchiveIsReadOnlyWhenItChanges() {
        var old = Instant.parse("2024-01-01T01:00:00Z");
        var listed = Map.of(address("archive"), new Known(old, null));

        assertThat(due(listed, part("archive", old.toString()))).isEmpty();
        assertThat(due(listed, part("archive", "2026-03-09T01:00:00Z"))).containsExactly("archive");
    }

    @Test
    void ofNothingButArchivesTheNewestIsRead() {
        assertThat(due(Map.of(), part("a", "2023-01-01T01:00:00Z"), part("b", "2024-01-01T01:00:00Z")))
                .containsExactly("b");
    }

    @Test
    void ofThoseWithoutDatesTheLastOrThoseForNewsAreReadEveryTimeAndTheOthersOnceADay() {
        var known = Map.of(
                address("a"), new Known(null, HOUR_AGO),
                address("b"), new Known(null, NOW.minus(Duration.ofDays(3))),
                address("c"), new Known(null, HOUR_AGO),
                address("d"), new Known(null, HOUR_AGO));

        assertThat(due(known, part("a", null), part("b", null), part("c", null), part("d", null)))
                .containsExactly("c", "d", "b");
        assertThat(due(known, part("a", null), part("news", null), part("c", null), part("d", null)))
                .containsExactly("news");
        assertThat(sitemaps(known).areSettled(List.of(part("a", null)))).isFalse();
    }

    private static Stream<String> due(Map<URI, Known> known, Found.Part... listed) {
        return sitemaps(known).of(List.of(listed)).stream()
                .map(part -> part.address().getPath().substring(1));
    }

    private static DueSitemaps sitemaps(Map<URI, Known> known) {
        return new DueSitemaps(known, NOW.minus(Duration.ofDays(30)), NOW);
    }

    private static Found.Part part(String name, String changedAt) {
        return new Found.Part(address(name), changedAt == null ? null : Instant.parse(changedAt));
    }

    private static URI address(String name) {
        return URI.create("https://example.org/" + name);
    }
}
