package io.newswatch.console.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A text cut where evidence begins and ends, so that each run is marked as a whole. Evidence may overlap and nest: the
 * relation usually lies over both sides.
 */
public record Marked(List<Run> runs) {
    public Marked {
        runs = List.copyOf(runs);
    }

    /** A stretch of the text, and the kinds of evidence that cover it, separated by spaces; empty for none. */
    public record Run(String text, String marks) {}

    /**
     * A stretch that is to be marked.
     *
     * @param start in UTF-16 code units, as is {@code end}
     */
    public record Span(int start, int end, String kind) {}

    /** The text with these marks. What lies outside of it, or would tear a character apart, marks nothing. */
    public static Marked of(String text, List<Span> spans) {
        var good = spans.stream().filter(span -> fits(text, span)).toList();
        var cuts = new TreeSet<>(List.of(0, text.length()));
        good.forEach(span -> cuts.addAll(List.of(span.start(), span.end())));
        var runs = new ArrayList<Run>();
        var from = 0;
        for (var to : cuts) {
            if (to > from) {
                append(runs, text.substring(from, to), marks(good, from, to));
                from = to;
            }
        }
        return new Marked(runs);
    }

    private static boolean fits(String text, Span span) {
        return span.start() >= 0
                && span.start() < span.end()
                && span.end() <= text.length()
                && !splits(text, span.start())
                && !splits(text, span.end());
    }

    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static String marks(List<Span> spans, int from, int to) {
        return String.join(
                " ",
                spans.stream()
                        .filter(span -> span.start() <= from && to <= span.end())
                        .map(Span::kind)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static void append(List<Run> runs, String text, String marks) {
        if (!runs.isEmpty() && runs.getLast().marks().equals(marks)) {
            runs.set(runs.size() - 1, new Run(runs.getLast().text() + text, marks));
        } else {
            runs.add(new Run(text, marks));
        }
    }
}
