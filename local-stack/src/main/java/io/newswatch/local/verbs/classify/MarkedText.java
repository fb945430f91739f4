package io.newswatch.local.verbs.classify;

import io.newswatch.contract.Classification.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text with its evidence marked: {@code ⟦A NATO⟧} belongs to the first side, {@code B} to the second, {@code R} is
 * the relation, {@code -} speaks against. Marks may lie in one another.
 */
record MarkedText(String text, List<Mark> marks) {
    MarkedText {
        marks = marks.stream().distinct().toList();
    }

    /** A stretch of the text and the sign that it gets. */
    record Mark(int start, int end, String sign) {}

    static MarkedText of(String field, String text, List<Reason> reasonsFor, List<Reason> reasonsAgainst) {
        var marks = new ArrayList<Mark>();
        reasonsFor.stream().filter(r -> marksIn(field, text, r)).forEach(r -> marks.add(mark(r, sign(r.kind()))));
        reasonsAgainst.stream().filter(r -> marksIn(field, text, r)).forEach(r -> marks.add(mark(r, "-")));
        return new MarkedText(text, marks);
    }

    @Override
    public String toString() {
        var marked = new StringBuilder(text.length() + marks.size() * 5);
        var opening = marks.stream()
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()))
                .toList();
        int next = 0;
        for (int at = 0; at <= text.length(); at++) {
            for (var mark : marks) {
                if (mark.end() == at) {
                    marked.append('⟧');
                }
            }
            for (; next < opening.size() && opening.get(next).start() == at; next++) {
                marked.append('⟦').append(opening.get(next).sign()).append(' ');
            }
            if (at < text.length()) {
                marked.append(text.charAt(at));
            }
        }
        return marked.toString();
    }

    private static boolean marksIn(String field, String text, Reason reason) {
        return reason.field().equals(field) && reason.start() < reason.end() && reason.end() <= text.length();
    }

    private static Mark mark(Reason reason, String sign) {
        return new Mark(reason.start(), reason.end(), sign);
    }

    private static String sign(String kind) {
        return switch (kind) {
            case "side-a" -> "A";
            case "side-b" -> "B";
            case "relation" -> "R";
            default -> "+";
        };
    }
}
