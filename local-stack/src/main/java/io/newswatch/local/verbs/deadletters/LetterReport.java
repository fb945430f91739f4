package io.newswatch.local.verbs.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.local.terminal.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dead letters in words for people. What is in them may come from anybody and is made harmless for a terminal. */
final class LetterReport {
    private static final int LONGEST_REASON = 100;
    private static final int LONGEST_LINE = 4_000;

    private LetterReport() {}

    /** One line of a list. */
    static String line(JsonNode letter) {
        var replays = letter.path("replays").asInt();
        return String.join(
                "  ",
                text(letter, "id"),
                text(letter, "at"),
                text(letter, "consumer"),
                (replays == 0 ? "" : "(replayed " + replays + "×) ")
                        + Printable.line(letter.path("reason").asText(), LONGEST_REASON));
    }

    /** Everything about one. */
    static List<String> whole(JsonNode letter) {
        var lines = new ArrayList<String>();
        for (var name : List.of(
                "id",
                "state",
                "at",
                "consumer",
                "topic",
                "partition",
                "offset",
                "key",
                "size",
                "replays",
                "cause",
                "reason",
                "handledBy",
                "handledAt")) {
            if (letter.hasNonNull(name)) {
                lines.add(row(name, letter.path(name).asText()));
            }
        }
        letter.path("headers")
                .properties()
                .forEach(h -> lines.add(row(h.getKey(), h.getValue().asText())));
        lines.add("");
        lines.add(
                letter.hasNonNull("value")
                        ? Printable.line(letter.path("value").asText(), LONGEST_LINE)
                        : "(its topic keeps the record no longer)");
        return lines;
    }

    private static String row(String name, String text) {
        return String.format(Locale.ROOT, "%-24s %s", Printable.line(name, 60), Printable.line(text, 1_000));
    }

    private static String text(JsonNode letter, String name) {
        return Printable.line(letter.path(name).asText());
    }
}
