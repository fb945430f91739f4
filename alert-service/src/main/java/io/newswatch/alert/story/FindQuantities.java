package io.newswatch.alert.story;

import io.newswatch.alert.story.Claims.Quantity;
import io.newswatch.alert.story.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds how many of what a text counts. Dates, years and numbered things ("Article 5") are no counts. */
final class FindQuantities {
    private static final int MOST = 8;

    /** "2,400 US flights": the counted word may stand behind one or two others. */
    private static final int WORDS_BEHIND = 3;

    private static final int SHORTEST = 3;
    private static final Set<String> SMALL_WORDS = Set.copyOf(UsualNames.read("small-words.txt"));
    private static final Set<String> NO_COUNTS = Set.of(
            "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "time", "times");

    private FindQuantities() {}

    static List<Quantity> in(String title, String lead) {
        var found = new ArrayList<Quantity>();
        add(found, title);
        add(found, lead);
        return found.stream().distinct().limit(MOST).toList();
    }

    private static void add(List<Quantity> found, String text) {
        var tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (isCount(tokens, i)) {
                addCounted(found, tokens, i, text);
            } else if (Tokens.isUnspaced(tokens.get(i).text().codePointAt(0))) {
                addUnspaced(found, tokens.get(i));
            }
        }
    }

    /** Every content word close behind is a candidate: of two reports one will name the thing in the same way. */
    private static void addCounted(List<Quantity> found, List<Token> tokens, int at, String text) {
        var number = tokens.get(at);
        for (int i = at + 1; i < tokens.size() && i <= at + WORDS_BEHIND; i++) {
            var word = tokens.get(i);
            if (word.isNumber() || word.opens()) {
                return;
            }
            var lower = word.text().toLowerCase(Locale.ROOT);
            if (SMALL_WORDS.contains(lower) && i > at + 1) {
                return;
            }
            if (lower.length() >= SHORTEST && !SMALL_WORDS.contains(lower) && !word.isCapitalised()) {
                found.add(new Quantity(
                        value(number.text()),
                        FindTraces.stem(lower),
                        text.substring(
                                number.start(), word.start() + word.text().length())));
                return;
            }
        }
    }

    /** In scripts without blanks number and counted thing are one run: 12艘. */
    private static void addUnspaced(List<Quantity> found, Token run) {
        var text = run.text();
        for (int i = 0; i < text.length(); i++) {
            int start = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i > start && i < text.length() && "年月日时時分条號号届点第".indexOf(text.charAt(i)) < 0) {
                var what = text.substring(i, Math.min(text.length(), i + 1));
                found.add(new Quantity(text.substring(start, i), what, text.substring(start, i + 1)));
            }
        }
    }

    private static boolean isCount(List<Token> tokens, int at) {
        var number = tokens.get(at);
        if (!number.isNumber() || !number.text().chars().allMatch(c -> Character.isDigit(c) || c == ',' || c == '.')) {
            return false;
        }
        return !isDated(tokens, at + 1)
                && !isDated(tokens, at - 1)
                && !isYear(number.text())
                && !isSpan(tokens, at + 1);
    }

    private static boolean isDated(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && UsualNames.isOfCalendar(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    private static boolean isSpan(List<Token> tokens, int at) {
        return at < tokens.size() && NO_COUNTS.contains(tokens.get(at).text().toLowerCase(Locale.ROOT));
    }

    private static boolean isYear(String number) {
        return number.length() == 4 && (number.startsWith("19") || number.startsWith("20"));
    }

    private static String value(String number) {
        return number.replaceAll("[,.](?=\\d{3})", "");
    }
}
