package io.newswatch.console.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence of an article cut into runs, so that the sides and the relation can be marked in it.
 *
 * @param field {@code title} or {@code body}
 * @param start where the sentence is in the field, without its ellipsis
 */
public record Passage(String field, int start, int end, List<Run> runs) {
    private static final String ELLIPSIS = "…";

    public Passage {
        runs = List.copyOf(runs);
    }

    /** A stretch that is marked as a whole; {@code mark} is empty or the kind of evidence. */
    public record Run(String text, String mark) {}

    /** The sentence around a piece of evidence, with every other piece that lies in it. */
    static Passage around(Reason reason, List<Reason> all) {
        var cutBefore = reason.before().startsWith(ELLIPSIS);
        var cutAfter = reason.after().endsWith(ELLIPSIS);
        var before = cutBefore ? reason.before().substring(1) : reason.before();
        var after = cutAfter ? reason.after().substring(0, reason.after().length() - 1) : reason.after();
        var sentence = before + reason.text() + after;
        var start = reason.start() - before.length();
        var runs = new ArrayList<Run>();
        append(runs, cutBefore ? ELLIPSIS : "", "");
        mark(runs, sentence, start, within(reason.field(), start, start + sentence.length(), all));
        append(runs, cutAfter ? ELLIPSIS : "", "");
        return new Passage(reason.field(), start, start + sentence.length(), runs);
    }

    /** Whether the piece of evidence lies wholly within this sentence. */
    boolean covers(Reason reason) {
        return field.equals(reason.field()) && start <= reason.start() && reason.end() <= end;
    }

    private static void mark(List<Run> runs, String sentence, int start, List<Reason> reasons) {
        var at = 0;
        for (var reason : reasons) {
            var from = reason.start() - start;
            if (from < at || !sentence.startsWith(reason.text(), from)) {
                continue;
            }
            append(runs, sentence.substring(at, from), "");
            append(runs, reason.text(), reason.kind());
            at = from + reason.text().length();
        }
        append(runs, sentence.substring(at), "");
    }

    private static void append(List<Run> runs, String text, String mark) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, mark));
        }
    }

    private static List<Reason> within(String field, int start, int end, List<Reason> all) {
        return all.stream()
                .filter(Reason::isPillar)
                .filter(reason -> field.equals(reason.field()) && start <= reason.start() && reason.end() <= end)
                .sorted(Comparator.comparingInt(Reason::start).thenComparing(Reason::end, Comparator.reverseOrder()))
                .toList();
    }
}
