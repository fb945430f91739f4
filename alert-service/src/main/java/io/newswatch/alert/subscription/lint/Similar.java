package io.newswatch.alert.subscription.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Similar {
    private static final int MOST_CHANGES = 2;

    private Similar() {}

    /** The one that few changes of letters make of the text, or that has the same name behind another kind. */
    static Optional<String> to(String text, Collection<String> known) {
        var name = name(text);
        var sameName = known.stream().filter(id -> name(id).equals(name)).min(Comparator.naturalOrder());
        return sameName.isPresent()
                ? sameName
                : known.stream()
                        .filter(id -> changes(text, id) <= MOST_CHANGES)
                        .min(Comparator.<String>comparingInt(id -> changes(text, id))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static String name(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int changes(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_CHANGES) {
            return MOST_CHANGES + 1;
        }
        var above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
