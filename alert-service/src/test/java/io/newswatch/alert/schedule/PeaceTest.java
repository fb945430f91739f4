package io.newswatch.alert.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.schedule.Decision.InDigest;
import io.newswatch.alert.schedule.Decision.Now;
import io.newswatch.alert.schedule.Decision.Suppressed;
import io.newswatch.alert.schedule.Schedule.Mode;
import io.newswatch.contract.Level;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeaceTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    private static final Instant NOON = Instant.parse("2026-01-14T11:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-01-14T23:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-01-15T06:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-01-15T07:00:00Z");

    @Test
    void whoAsksForNothingIsToldAtOnce() {
        assertThat(Peace.UNASKED.decide(core(MIDNIGHT), 1_000)).isEqualTo(new Now(false));
    }

    @Test
    void quietHoursPutOffUntilTheirEndAndNoLonger() {
        var peace = immediate(NIGHT, null, false);
        assertThat(peace.decide(core(MIDNIGHT), 0)).isEqualTo(new InDigest(MORNING, Reason.QUIET_HOURS));
        assertThat(peace.decide(core(NOON), 0)).isEqualTo(new Now(false));
        assertThat(peace.decide(core(MORNING), 0)).isEqualTo(new Now(false));
        assertThat(peace.decide(core(MORNING.minusMillis(1)), 0)).isInstanceOf(InDigest.class);
    }

    @Test
    void correctionsWaitInQuietHoursAndKnowNoBudget() {
        var peace = immediate(NIGHT, 1, false);
        assertThat(peace.decide(new Telling(true, Level.CORE, NOON), 9)).isEqualTo(new Now(false));
        assertThat(peace.decide(new Telling(true, Level.CORE, MIDNIGHT), 9))
                .isEqualTo(new InDigest(MORNING, Reason.QUIET_HOURS));
    }

    @Test
    void whatIsOverTheBudgetWaitsForTheEndOfTheQuietHoursElseForTheUsualTime() {
        assertThat(immediate(NIGHT, 5, false).decide(core(NOON), 4)).isEqualTo(new Now(true));
        assertThat(immediate(NIGHT, 5, false).decide(core(NOON), 5)).isEqualTo(new InDigest(MORNING, Reason.BUDGET));
        assertThat(immediate(null, 5, false).decide(core(NOON), 5)).isEqualTo(new InDigest(EIGHT, Reason.BUDGET));
    }

    @Test
    void urgentCoreAlertsWaitForNothingAndUseNoBudget() {
        var peace = immediate(NIGHT, 1, true);
        assertThat(peace.decide(core(MIDNIGHT), 7)).isEqualTo(new Now(false));
        assertThat(peace.decide(new Telling(false, Level.RELATED, MIDNIGHT), 0)).isInstanceOf(InDigest.class);
        assertThat(peace.decide(new Telling(false, Level.RELATED, NOON), 1)).isInstanceOf(InDigest.class);
        var daily = new Peace(schedule(Mode.DAILY), null, null, true, false);
        assertThat(daily.decide(core(NOON), 0)).isEqualTo(new Now(false));
    }

    @Test
    void aShadowIsToldNothingHoweverUrgent() {
        var shadow = new Peace(Schedule.immediate(BRUSSELS), null, null, true, true);
        assertThat(shadow.decide(core(NOON), 0)).isEqualTo(new Suppressed("shadow"));
    }

    @Test
    void digestsComeAsTheScheduleSaysButNeverInQuietHours() {
        var daily = new Peace(schedule(Mode.DAILY), null, null, false, false);
        assertThat(daily.decide(core(NOON), 0)).isEqualTo(new InDigest(EIGHT, Reason.SCHEDULE));
        var hourly = new Peace(schedule(Mode.HOURLY), NIGHT, null, false, false);
        assertThat(hourly.decide(core(NOON), 0))
                .isEqualTo(new InDigest(Instant.parse("2026-01-14T12:00:00Z"), Reason.SCHEDULE));
        assertThat(hourly.decide(core(MIDNIGHT), 0)).isEqualTo(new InDigest(MORNING, Reason.SCHEDULE));
        var weekly = new Schedule(Mode.WEEKLY, Schedule.USUAL_TIME, List.of(DayOfWeek.MONDAY), BRUSSELS);
        assertThat(new Peace(weekly, null, null, false, false).decide(core(NOON), 0))
                .isEqualTo(new InDigest(Instant.parse("2026-01-19T07:00:00Z"), Reason.SCHEDULE));
    }

    @Test
    void anotherWishPutsOffAnewWhatWaits() {
        var immediate = immediate(NIGHT, 5, false);
        assertThat(immediate.putOffAnew(Reason.SCHEDULE, NOON)).isEqualTo(NOON);
        assertThat(immediate.putOffAnew(Reason.SCHEDULE, MIDNIGHT)).isEqualTo(MORNING);
        assertThat(immediate.putOffAnew(Reason.BUDGET, NOON)).isEqualTo(MORNING);
        assertThat(Peace.UNASKED.putOffAnew(Reason.BUDGET, NOON)).isEqualTo(NOON);
        var daily = new Peace(schedule(Mode.DAILY), NIGHT, null, false, false);
        assertThat(daily.putOffAnew(Reason.QUIET_HOURS, NOON)).isEqualTo(EIGHT);
    }

    @Test
    void theDayOfTheBudgetIsTheSubscribers() {
        assertThat(immediate(null, 5, false).dayOf(MIDNIGHT)).hasToString("2026-01-15");
        assertThat(Peace.UNASKED.dayOf(MIDNIGHT)).hasToString("2026-01-14");
    }

    private static Telling core(Instant at) {
        return new Telling(false, Level.CORE, at);
    }

    private static Peace immediate(QuietHours quiet, Integer budget, boolean urgent) {
        return new Peace(Schedule.immediate(BRUSSELS), quiet, budget, urgent, false);
    }

    private static Schedule schedule(Mode mode) {
        return new Schedule(mode, Schedule.USUAL_TIME, List.of(), BRUSSELS);
    }
}
