package io.newswatch.alert.delivery;

import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.Correction;
import io.newswatch.contract.WhatIsNew;
import java.util.ArrayList;
import java.util.List;

/**
 * What sort of alert it is, in words for people, and what it adds to what they were told before. Pure.
 *
 * @param news each one harmless line, not yet escaped for its channel
 */
public record Told(String heading, List<String> news) {
    private static final int LONGEST = 300;

    public Told {
        news = List.copyOf(news);
    }

    /** An alert of this kind. */
    public static Told of(String kind, AlertPayload payload) {
        return new Told(
                heading(kind),
                switch (kind) {
                    case "updated" -> whatIsNew(payload.whatIsNew() == null ? List.of() : payload.whatIsNew());
                    case "corrected" -> corrected(payload);
                    default -> List.of();
                });
    }

    /** What an alert of this kind is called. */
    public static String heading(String kind) {
        return switch (kind) {
            case "updated" -> "Update";
            case "corrected" -> "Correction";
            default -> "Alert";
        };
    }

    private static List<String> whatIsNew(List<WhatIsNew> items) {
        var lines = new ArrayList<String>();
        for (var item : items) {
            lines.add(
                    "New (" + ForeignText.line(item.kind(), LONGEST) + "): " + ForeignText.line(item.text(), LONGEST));
        }
        return lines;
    }

    private static List<String> corrected(AlertPayload payload) {
        var correction = payload.correction();
        return correction == null ? List.of() : List.of(words(correction));
    }

    private static String words(Correction correction) {
        return switch (correction.kind()) {
            case "withdrawn" -> "The publisher withdrew the article that you were alerted to.";
            case "level" ->
                "It is judged otherwise now: " + correction.was() + " before, "
                        + (correction.is() == null ? "nothing" : correction.is()) + " now.";
            default -> "The article that you were alerted to says something else now.";
        };
    }
}
