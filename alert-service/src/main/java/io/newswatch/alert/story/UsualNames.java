package io.newswatch.alert.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Capitalised words that name nobody in particular: days and months of all languages we read, and titles of office. */
final class UsualNames {
    private static final List<String> LANGUAGES = List.of(
            "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "ro", "el", "sv", "da", "no", "fi", "tr", "ru", "uk",
            "vi", "id");

    private static final Set<String> CALENDAR = calendar();
    private static final Set<String> ALL = all();

    private UsualNames() {}

    static boolean has(String lowerCase) {
        return ALL.contains(lowerCase);
    }

    /** Whether it is the name of a day or a month. */
    static boolean isOfCalendar(String lowerCase) {
        return CALENDAR.contains(lowerCase);
    }

    private static Set<String> all() {
        var all = new HashSet<String>(read("usual-names.txt"));
        all.addAll(CALENDAR);
        return Set.copyOf(all);
    }

    private static Set<String> calendar() {
        var all = new HashSet<String>();
        for (var language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                for (var day : DayOfWeek.values()) {
                    all.add(day.getDisplayName(style, locale).toLowerCase(Locale.ROOT));
                }
                for (var month : Month.values()) {
                    all.add(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT));
                }
            }
        }
        return Set.copyOf(all);
    }

    /** The words of a data file beside this class; lines that begin with # are remarks. */
    static List<String> read(String file) {
        try (var in = UsualNames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The data file " + file + " is not on the class path");
            }
            try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
