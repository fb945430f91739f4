package io.newswatch.reader.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Month names of the languages that the press of this watch is written in, whole and shortened, with or without accents. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of(
            "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "sr", "bg", "ru", "uk", "be", "ro", "hu",
            "el", "tr", "sv", "da", "nb", "fi", "et", "lv", "lt", "id", "ms", "fil", "vi", "th", "hi", "bn", "ar", "fa",
            "he", "ca", "sq", "mk", "ka", "hy", "az", "kk");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[.'’]");
    private static final Map<String, Integer> ENGLISH = names(Stream.of(Locale.ENGLISH));

    private MonthNames() {}

    /** Loaded when the first name comes that is not English: most feeds never need it. */
    private static final class Others {
        private static final Map<String, Integer> NAMES =
                names(LANGUAGES.stream().map(Locale::of));
    }

    static OptionalInt number(String word) {
        var plain = plain(word);
        var english = ENGLISH.get(plain);
        if (english == null && plain.length() > 3) {
            english = ENGLISH.get(plain.substring(0, 3));
            english = english != null && isBeginning(plain, english) ? english : null;
        }
        var found = english == null ? Others.NAMES.get(plain) : english;
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    // "sept", "janu": a beginning of the English name.
    private static boolean isBeginning(String word, int month) {
        return plain(Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .startsWith(word);
    }

    private static Map<String, Integer> names(Stream<Locale> locales) {
        var names = new HashMap<String, Integer>();
        locales.forEach(locale -> {
            for (var month : Month.values()) {
                for (var style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    var name = plain(month.getDisplayName(style, locale));
                    if (name.length() > 2 && !Character.isDigit(name.charAt(0))) {
                        names.putIfAbsent(name, month.getValue());
                    }
                }
            }
        });
        return names;
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
