package io.newswatch.alert.archive.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.Coverage.Bucket;
import io.newswatch.alert.archive.Coverage.Count;
import io.newswatch.alert.archive.Coverage.Dimension;
import io.newswatch.alert.archive.Coverage.Question;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final Instant SUNDAY = Instant.parse("2026-03-01T23:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final TimeRange SEEN =
            new TimeRange(Instant.parse("2026-02-27T10:20:30Z"), Instant.parse("2026-03-08T00:00:00Z"));

    private final Kind pact = new Kind("CORE", "pt-BR", "s1", "One", "news", List.of("nato", "jp"), List.of("pact"));
    private final Kind trade = new Kind("MENTION", "en", "", "Two", "news", List.of("jp"), List.of());

    @Test
    void anArticleWithSeveralActorsCountsForEach() {
        assertThat(counts(everything(), by(Dimension.ACTOR, Bucket.ALL)))
                .containsExactly(
                        new Count(SEEN.from(), "jp", "", 8, 3, 0, 5), new Count(SEEN.from(), "nato", "", 3, 3, 0, 0));
    }

    @Test
    void bucketsBeginWithTheirHourDayOrMonday() {
        assertThat(counts(everything(), by(Dimension.GENRE, Bucket.HOUR)))
                .extracting(Count::at)
                .containsExactly(SUNDAY, MONDAY);
        assertThat(counts(everything(), by(Dimension.GENRE, Bucket.DAY)))
                .extracting(Count::at)
                .containsExactly(Instant.parse("2026-03-01T00:00:00Z"), MONDAY);
        assertThat(counts(everything(), by(Dimension.GENRE, Bucket.WEEK)))
                .extracting(Count::at)
                .containsExactly(Instant.parse("2026-02-23T00:00:00Z"), MONDAY);
    }

    @Test
    void aTableHasACellForEachPair() {
        var question = new Question(Dimension.ACTOR, Optional.of(Dimension.TOPIC), Bucket.ALL, 10);

        assertThat(counts(everything(), question))
                .containsExactly(
                        new Count(SEEN.from(), "jp", "pact", 3, 3, 0, 0),
                        new Count(SEEN.from(), "nato", "pact", 3, 3, 0, 0));
    }

    @Test
    void onlyTheMostFrequentKeysAreGiven() {
        assertThat(counts(everything(), new Question(Dimension.ACTOR, Optional.empty(), Bucket.DAY, 1)))
                .extracting(Count::key)
                .containsOnly("jp");
    }

    @Test
    void aSourceWithoutIdIsCalledByItsName() {
        assertThat(counts(everything(), by(Dimension.SOURCE, Bucket.ALL)))
                .extracting(Count::key)
                .containsExactly("Two", "s1");
    }

    @Test
    void aFilterAcceptsWhatTheSearchAccepts() {
        assertThat(articles(filter(Set.of(Level.CORE), List.of(), List.of(), List.of())))
                .isEqualTo(3);
        assertThat(articles(filter(Set.of(), List.of("nato"), List.of(), List.of())))
                .isEqualTo(3);
        assertThat(articles(filter(Set.of(), List.of(), List.of("pt"), List.of())))
                .isEqualTo(3);
        assertThat(articles(filter(Set.of(), List.of(), List.of("pt-pt"), List.of())))
                .isZero();
        assertThat(articles(filter(Set.of(), List.of(), List.of(), List.of("One", "Two"))))
                .isEqualTo(8);
    }

    @Test
    void manyCellsAreKeptApart() {
        var random = new Random(1);
        var texts = new Texts(List.of());
        var tally = new Tally.Builder(texts);
        IntStream.range(0, 5_000)
                .forEach(i -> tally.add(
                        new Kind("CORE", "en", "source-" + i, "", "news", List.of("actor-" + i % 700), List.of()),
                        1 + random.nextInt(3)));
        var packed = Packed.of(tally.build());
        var counting = new Counting(
                everything(),
                List.of(
                        new Question(Dimension.SOURCE, Optional.of(Dimension.ACTOR), Bucket.ALL, 100_000),
                        new Question(Dimension.LEVEL, Optional.empty(), Bucket.ALL, 10)),
                texts);
        counting.add(MONDAY, Packed.read(packed));
        counting.add(SUNDAY, Packed.read(packed));
        var counts = counting.counts();

        assertThat(counts.getFirst()).hasSize(5_000).allSatisfy(count -> assertThat(count.and())
                .isEqualTo("actor-" + Integer.parseInt(count.key().substring("source-".length())) % 700));
        assertThat(counts.getFirst().stream().mapToInt(Count::articles).sum())
                .isEqualTo(counts.getLast().getFirst().core());
    }

    private int articles(ArticleFilter filter) {
        return counts(filter, by(Dimension.GENRE, Bucket.ALL)).stream()
                .mapToInt(Count::articles)
                .sum();
    }

    private List<Count> counts(ArticleFilter filter, Question question) {
        var texts = new Texts(List.of("something else"));
        var counting = new Counting(filter, List.of(question), texts);
        counting.add(MONDAY, new Tally.Builder(texts).add(trade, 4).add(pact, 2).build());
        counting.add(SUNDAY, new Tally.Builder(texts).add(pact, 1).add(trade, 1).build());
        return counting.counts().getFirst();
    }

    private static Question by(Dimension dimension, Bucket bucket) {
        return new Question(dimension, Optional.empty(), bucket, 10);
    }

    private static ArticleFilter everything() {
        return filter(Set.of(), List.of(), List.of(), List.of());
    }

    private static ArticleFilter filter(
            Set<Level> levels, List<String> actors, List<String> languages, List<String> sources) {
        return new ArticleFilter(levels, actors, List.of(), languages, List.of(), sources, SEEN);
    }
}
