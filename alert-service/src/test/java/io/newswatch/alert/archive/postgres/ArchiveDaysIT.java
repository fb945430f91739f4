package io.newswatch.alert.archive.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.alert.archive.ArchiveDays;
import io.newswatch.alert.testing.Database;
import io.newswatch.alert.testing.DeliveryFixture;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ArchiveDaysIT {
    private static final LocalDate LONG_AGO = LocalDate.parse("2001-06-10");
    private static final LocalDate NEVER = LocalDate.parse("1990-01-01");

    @Inject
    ArchiveDays days;

    @Inject
    DeliveryFixture fixture;

    @InjectStack
    LocalStack stack;

    private Database database;

    @BeforeEach
    void look() {
        database = new Database(stack.postgres());
        awaitTheSweepOfTheStart();
    }

    /** The application sweeps when it starts, and while one does, another steps aside. */
    private void awaitTheSweepOfTheStart() {
        // It may have been before midnight.
        var today = LocalDate.now(ZoneOffset.UTC);
        await().atMost(Duration.ofSeconds(60)).until(() -> database.one(
                        "SELECT coalesce(to_regclass(?), to_regclass(?)) IS NOT NULL AND NOT EXISTS ("
                                + "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = ?)",
                        partition(today.plusDays(3)),
                        partition(today.plusDays(2)),
                        DaysInPostgres.ONE_REPLICA)
                .equals("t"));
    }

    private static String partition(LocalDate day) {
        return "article_d" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Test
    void daysAreMadeAheadOnceAndDroppedWhenTheirTimeIsOver() {
        // Given
        var made = days.keep(LONG_AGO, NEVER, NEVER);
        var again = days.keep(LONG_AGO, NEVER, NEVER);
        insert("in-its-day", LONG_AGO);
        insert("elsewhere", LONG_AGO.minusDays(30));

        // When
        var kept = days.keep(LONG_AGO, LONG_AGO.plusDays(1), NEVER);

        // Then
        assertThat(made.daysMade()).isEqualTo(4);
        assertThat(again.daysMade()).isZero();
        assertThat(kept.daysDropped()).isEqualTo(1);
        assertThat(kept.rowsDeleted()).isEqualTo(1);
        assertThat(count("in-its-day")).isZero();
        assertThat(count("elsewhere")).isZero();
        days.keep(LONG_AGO, LONG_AGO.plusDays(4), NEVER);
    }

    @Test
    void aDayWithRowsElsewhereStaysThereAndTheOthersAreMade() {
        // Given
        var day = LocalDate.parse("2003-01-01");
        insert("early-bird", day);

        // When
        var kept = days.keep(day, NEVER, NEVER);

        // Then
        assertThat(kept.daysMade()).isEqualTo(3);
        assertThat(count("early-bird")).isEqualTo(1);
        days.keep(day, day.plusDays(4), NEVER);
    }

    @Test
    void daysThatAreOverGetAnIndexOfTheirWordsOnce() {
        // Given
        var day = LocalDate.parse("2004-01-01");
        days.index(day); // what others left
        days.keep(day, NEVER, NEVER);

        // When
        var indexed = days.index(day.plusDays(2));
        var again = days.index(day.plusDays(2));

        // Then
        assertThat(indexed).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(database.one("SELECT string_agg(indexname, ',' ORDER BY indexname) FROM pg_indexes"
                        + " WHERE tablename LIKE 'article\\_d2004%' AND indexname LIKE '%\\_words'"))
                .isEqualTo("article_d20040101_words,article_d20040102_words");
        days.keep(day, day.plusDays(4), NEVER);
    }

    @Test
    void theBooksForgetOldRowsOnly() {
        // Given
        fixture.execute("""
                INSERT INTO classified (article_id, revision, level, score, outcome, classified_at)
                VALUES ('book-old', 1, 'NONE', 0, 'below', '2001-01-01'), ('book-new', 1, 'NONE', 0, 'below', now())""");

        // When
        days.keep(LONG_AGO.minusYears(10), NEVER, LocalDate.parse("2002-01-01"));

        // Then
        assertThat(database.one("SELECT string_agg(article_id, ',') FROM classified WHERE article_id LIKE 'book-%'"))
                .isEqualTo("book-new");
        days.keep(LONG_AGO.minusYears(10), LONG_AGO.minusYears(9), NEVER);
    }

    private void insert(String id, LocalDate day) {
        fixture.execute("""
                INSERT INTO article (day, id, revision, language, genre, level, score, actors, topics, origin,
                    first_seen_at, ingested_at, classified_at)
                VALUES (?, ?, 1, 'en', 'news', 'MENTION', 0.5, '{}', '{}', 'live', ?, now(), now())
                """, day, id, day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private int count(String id) {
        return Integer.parseInt(database.one("SELECT count(*) FROM article WHERE id = ?", id));
    }
}
