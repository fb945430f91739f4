package io.newswatch.alert.story;

import io.newswatch.alert.story.Claims.Kind;
import io.newswatch.alert.story.Claims.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds where a text says that something is confirmed or taken back, by the words of its language (turns.tsv). */
final class Turns {
    private static final Map<String, Words> BY_LANGUAGE = load();

    private Turns() {}

    /** Beginnings of words, in lower case. */
    private record Words(List<String> confirmation, List<String> reversal, List<String> doubt) {}

    /** The turn that the title states, else the first one of the lead. */
    static @Nullable Turn in(String title, String lead, String language) {
        var words = BY_LANGUAGE.get(language);
        if (words == null) {
            return null;
        }
        var sentences = new ArrayList<String>();
        sentences.add(title);
        sentences.addAll(Sentences.of(lead));
        return sentences.stream()
                .flatMap(sentence -> turn(sentence, words).stream())
                .findFirst()
                .orElse(null);
    }

    /** A reversal weighs more: "confirms that the summit is cancelled". */
    private static Optional<Turn> turn(String sentence, Words words) {
        var lower = ' ' + sentence.toLowerCase(Locale.ROOT);
        if (contains(lower, words.doubt())) {
            return Optional.empty();
        }
        if (contains(lower, words.reversal())) {
            return Optional.of(new Turn(Kind.REVERSAL, FindClaims.shortened(sentence.strip())));
        }
        return contains(lower, words.confirmation())
                ? Optional.of(new Turn(Kind.CONFIRMATION, FindClaims.shortened(sentence.strip())))
                : Optional.empty();
    }

    private static boolean contains(String text, List<String> beginnings) {
        return beginnings.stream().anyMatch(beginning -> contains(text, beginning));
    }

    private static boolean contains(String text, String beginning) {
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            var before = text.charAt(at - 1);
            if (!Character.isLetterOrDigit(before) || Tokens.isUnspaced(before) || isArabic(before)) {
                return true;
            }
        }
        return false;
    }

    /** Arabic and Hebrew write "and" and the article onto the word. */
    private static boolean isArabic(char c) {
        return switch (Character.UnicodeScript.of(c)) {
            case ARABIC, HEBREW -> true;
            default -> false;
        };
    }

    private static Map<String, Words> load() {
        var words = new HashMap<String, Words>();
        for (var line : UsualNames.read("turns.tsv")) {
            var parts = line.split("\t", -1);
            if (parts.length != 3) {
                throw new IllegalStateException("turns.tsv needs language, kind and words in each line, not: " + line);
            }
            var all = words.computeIfAbsent(
                    parts[0], language -> new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            var list =
                    switch (parts[1]) {
                        case "confirmation" -> all.confirmation();
                        case "reversal" -> all.reversal();
                        case "doubt" -> all.doubt();
                        default -> throw new IllegalStateException("turns.tsv knows no kind " + parts[1]);
                    };
            list.addAll(List.of(parts[2].split("\\|", -1)));
        }
        return Map.copyOf(words);
    }
}
