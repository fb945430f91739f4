package io.newswatch.console.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A passage of an article cut into runs, so that what belongs to either side can be marked in it. */
public record Passage(String field, String rule, List<Run> runs) {
    public Passage {
        runs = List.copyOf(runs);
    }

    /** A stretch of text that is marked as a whole; {@code mark} is empty, {@code side-a} or {@code side-b}. */
    public record Run(String text, String mark) {}

    /** The text without its marks. */
    public String text() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Marks the sides within a relation's text. Offsets that do not fit the text leave it unmarked. */
    static Passage of(Reason relation, List<Reason> reasons) {
        var runs = relation.text().length() == relation.end() - relation.start()
                ? runs(relation, reasons)
                : List.of(new Run(relation.text(), ""));
        return new Passage(relation.field(), relation.rule(), runs);
    }

    private static List<Run> runs(Reason relation, List<Reason> reasons) {
        var runs = new ArrayList<Run>();
        var text = relation.text();
        var at = 0;
        for (var side : sidesWithin(relation, reasons)) {
            var from = side.start() - relation.start();
            var to = side.end() - relation.start();
            if (from < at) {
                continue;
            }
            if (from > at) {
                runs.add(new Run(text.substring(at, from), ""));
            }
            runs.add(new Run(text.substring(from, to), side.kind()));
            at = to;
        }
        if (at < text.length()) {
            runs.add(new Run(text.substring(at), ""));
        }
        return runs;
    }

    private static List<Reason> sidesWithin(Reason relation, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.isSide() && reason.start() < reason.end() && relation.covers(reason))
                .sorted(Comparator.comparingInt(Reason::start).thenComparing(Reason::end, Comparator.reverseOrder()))
                .toList();
    }
}
