package io.newswatch.alert.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the day in which nothing is told; it may go over midnight. When the clock shows its beginning or its end
 * twice, it lasts from the first to the last time: too long rather than too short.
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("from and to must differ, not both be " + from);
        }
    }

    /** When the quiet ends that there is at this instant; empty when there is none. */
    Optional<Instant> endOfQuiet(Instant at, ZoneId zone) {
        var end = at;
        for (var next = endOfSpell(end, zone); next.isPresent(); next = endOfSpell(end, zone)) {
            end = next.get();
        }
        return end.equals(at) ? Optional.empty() : Optional.of(end);
    }

    /** When quiet hours end next, those of now or later ones. */
    Instant nextEnd(Instant after, ZoneId zone) {
        var end = spells(after, zone)
                .map(Spell::end)
                .filter(instant -> instant.isAfter(after))
                .min(Instant::compareTo)
                .orElseThrow();
        return endOfQuiet(end, zone).orElse(end);
    }

    private Optional<Instant> endOfSpell(Instant at, ZoneId zone) {
        return spells(at, zone)
                .filter(spell -> !at.isBefore(spell.start()) && at.isBefore(spell.end()))
                .map(Spell::end)
                .max(Instant::compareTo);
    }

    /** The quiet hours of the days around. */
    private Stream<Spell> spells(Instant around, ZoneId zone) {
        var today = LocalDate.ofInstant(around, zone);
        return Stream.of(-2, -1, 0, 1, 2).map(days -> spell(today.plusDays(days), zone));
    }

    private Spell spell(LocalDate day, ZoneId zone) {
        var lastDay = to.isBefore(from) ? day.plusDays(1) : day;
        return new Spell(WallClock.first(day.atTime(from), zone), WallClock.last(lastDay.atTime(to), zone));
    }

    private record Spell(Instant start, Instant end) {}
}
