package io.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.schedule.Schedule.Mode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests and quiet hours while clocks are set forth and back: known days, and many random ones around changes. */
class ClockChangesTest {
    private static final int ROUNDS = 400;
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);

    @ParameterizedTest
    @CsvSource({
        // Set forth: 02:30 is skipped, and the digest comes when it is.
        "Europe/Brussels, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "America/New_York, 2026-03-07T20:00:00Z, 2026-03-08T07:00:00Z",
        // Set back: 02:30 is there twice, and the first counts.
        "Europe/Brussels, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
        "Europe/Brussels, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        // By half an hour, and never.
        "Australia/Lord_Howe, 2026-10-03T12:00:00Z, 2026-10-03T15:30:00Z",
        "Asia/Kathmandu, 2026-03-28T12:00:00Z, 2026-03-28T20:45:00Z",
        // A whole day was skipped.
        "Pacific/Apia, 2011-12-29T20:00:00Z, 2011-12-30T12:30:00Z"
    })
    void aDailyDigestAtHalfPastTwoComesOnceADay(String zone, Instant now, Instant expected) {
        var daily = new Schedule(Mode.DAILY, HALF_PAST_TWO, List.of(), ZoneId.of(zone));
        assertThat(daily.digestAfter(now)).isEqualTo(expected);
    }

    @Test
    void quietHoursFollowTheWall() {
        var night = new QuietHours(LocalTime.of(22, 0), HALF_PAST_TWO);
        var brussels = ZoneId.of("Europe/Brussels");
        assertThat(night.endOfQuiet(Instant.parse("2026-03-28T22:00:00Z"), brussels))
                .contains(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(night.endOfQuiet(Instant.parse("2026-10-24T22:00:00Z"), brussels))
                .contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(night.endOfQuiet(Instant.parse("2026-10-25T01:29:59Z"), brussels))
                .isPresent();
        assertThat(night.endOfQuiet(Instant.parse("2026-10-25T01:30:00Z"), brussels))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Brussels",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "America/Santiago",
                "Pacific/Apia",
                "Africa/Casablanca",
                "America/Havana"
            })
    void aroundEveryChangeDigestsAreOnTimeAndQuietIsQuiet(String name) {
        var zone = ZoneId.of(name);
        var random = new Random(name.hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            var now = aroundAChange(zone, random);
            var at = time(random);
            var quiet = new QuietHours(at, at.plusMinutes(1 + random.nextInt(24 * 60 - 1)));
            dailyIsOnTime(zone, now, time(random));
            weeklyIsOnTime(zone, now, time(random), DayOfWeek.of(1 + random.nextInt(7)));
            hourlyIsOnTime(zone, now, time(random));
            quietIsQuiet(zone, now, quiet);
        }
    }

    private static void dailyIsOnTime(ZoneId zone, Instant now, LocalTime at) {
        var daily = new Schedule(Mode.DAILY, at, List.of(), zone);
        var digest = daily.digestAfter(now);
        var seen = "%s, daily at %s, at %s gave %s".formatted(zone, at, now, digest);
        assertThat(digest).as(seen).isAfter(now);
        assertThat(Duration.between(now, digest)).as(seen).isLessThanOrEqualTo(Duration.ofHours(49));
        assertThat(showsOrSkips(digest, at, zone)).as(seen).isTrue();
        // One a day, on every day that there was.
        var next = daily.digestAfter(digest);
        assertThat(day(next, zone)).as(seen).isEqualTo(dayAfter(day(digest, zone), zone));
    }

    private static void weeklyIsOnTime(ZoneId zone, Instant now, LocalTime at, DayOfWeek day) {
        var digest = new Schedule(Mode.WEEKLY, at, List.of(day), zone).digestAfter(now);
        var seen = "%s, on %s at %s, at %s gave %s".formatted(zone, day, at, now, digest);
        assertThat(digest).as(seen).isAfter(now);
        assertThat(day(digest, zone).getDayOfWeek()).as(seen).isEqualTo(day);
        assertThat(Duration.between(now, digest)).as(seen).isLessThanOrEqualTo(Duration.ofDays(15));
    }

    private static void hourlyIsOnTime(ZoneId zone, Instant now, LocalTime at) {
        var digest = new Schedule(Mode.HOURLY, at, List.of(), zone).digestAfter(now);
        var seen = "%s, hourly at %s, at %s gave %s".formatted(zone, at, now, digest);
        assertThat(digest).as(seen).isAfter(now);
        assertThat(Duration.between(now, digest)).as(seen).isLessThan(Duration.ofHours(2));
        assertThat(LocalDateTime.ofInstant(digest, zone).getMinute()).as(seen).isEqualTo(at.getMinute());
    }

    private static void quietIsQuiet(ZoneId zone, Instant now, QuietHours quiet) {
        var end = quiet.endOfQuiet(now, zone);
        var seen = "%s, quiet %s, at %s gave %s".formatted(zone, quiet, now, end);
        var shown = LocalDateTime.ofInstant(now, zone).toLocalTime();
        var night = quiet.to().isBefore(quiet.from());
        var within = night
                ? !shown.isBefore(quiet.from()) || shown.isBefore(quiet.to())
                : !shown.isBefore(quiet.from()) && shown.isBefore(quiet.to());
        if (within) {
            assertThat(end).as(seen).isPresent();
        }
        end.ifPresent(instant -> {
            assertThat(instant).as(seen).isAfter(now);
            assertThat(quiet.endOfQuiet(instant, zone)).as(seen).isEmpty();
            assertThat(showsOrSkips(instant, quiet.to(), zone)).as(seen).isTrue();
            assertThat(quiet.nextEnd(now, zone)).as(seen).isEqualTo(instant);
        });
        var next = quiet.nextEnd(now, zone);
        assertThat(next).as(seen).isAfter(now);
        assertThat(quiet.endOfQuiet(next, zone)).as(seen).isEmpty();
    }

    /** A random instant within two days of a random change, or anywhere in zones without one. */
    private static Instant aroundAChange(ZoneId zone, Random random) {
        var anywhere = Instant.parse("2010-01-01T00:00:00Z").plusSeconds(random.nextInt(20 * 365 * 86_400));
        var change = zone.getRules().nextTransition(anywhere);
        var around = change == null ? anywhere : change.getInstant();
        return around.plusSeconds(random.nextInt(4 * 86_400) - 2 * 86_400);
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(4) == 0 ? random.nextInt(24) : random.nextInt(4), random.nextInt(60));
    }

    /** The wall shows the time at this instant, or is set forth over it at this instant. */
    private static boolean showsOrSkips(Instant instant, LocalTime time, ZoneId zone) {
        if (LocalDateTime.ofInstant(instant, zone).toLocalTime().equals(time)) {
            return true;
        }
        var change = zone.getRules().nextTransition(instant.minusMillis(1));
        return change != null && change.getInstant().equals(instant) && change.isGap();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static LocalDate dayAfter(LocalDate day, ZoneId zone) {
        return LocalDate.ofInstant(
                WallClock.first(day.plusDays(1).atStartOfDay(), zone).plusMillis(1), zone);
    }
}
