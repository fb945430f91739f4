package io.newswatch.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.document.DateSource;
import io.newswatch.reader.document.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose date is believed. */
class PublicationDateTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant FEED = NOW.minus(Duration.ofHours(3));

    @Test
    void theFeedsDateGoesFirst() {
        assertThat(published(FEED, NOW.minus(Duration.ofHours(5)), DateSource.DATA))
                .isEqualTo(FEED);
        assertThat(published(FEED, null, DateSource.NONE)).isEqualTo(FEED);
    }

    @Test
    void whereTheFeedHasNoneThePageIsAsked() {
        assertThat(published(null, FEED, DateSource.TEXT)).isEqualTo(FEED);
        assertThat(published(null, null, DateSource.NONE)).isNull();
    }

    @Test
    void aDateOfThePageInTheFutureIsThatOfSomethingElse() {
        assertThat(published(null, NOW.plus(Duration.ofDays(3)), DateSource.TEXT))
                .isNull();
    }

    @Test
    void aFutureDateOfTheFeedYieldsToThePages() {
        assertThat(published(NOW.plus(Duration.ofDays(3)), FEED, DateSource.MARKUP))
                .isEqualTo(FEED);
        assertThat(published(NOW.plus(Duration.ofDays(3)), null, DateSource.NONE))
                .isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void whatIsPublishedAgainKeepsItsFirstDate() {
        var first = NOW.minus(Duration.ofDays(20));

        var date = PublicationDate.of(item(FEED), item(first), DateSource.META, NOW);

        assertThat(date).isEqualTo(new PublicationDate(first, FEED));
        assertThat(published(FEED, first, DateSource.TEXT)).isEqualTo(FEED);
    }

    private static @Nullable Instant published(@Nullable Instant feed, @Nullable Instant page, DateSource by) {
        return PublicationDate.of(item(feed), item(page), by, NOW).published();
    }

    private static Item item(@Nullable Instant publishedAt) {
        return new Item(null, null, "T", null, null, null, publishedAt, null, List.of());
    }
}
