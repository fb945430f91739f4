package io.newswatch.local.verbs.status;

import io.newswatch.local.terminal.Printable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints the status for people. */
final class StatusScreen {
    private static final String UNKNOWN = "unknown";

    private final PrintStream out;

    StatusScreen(PrintStream out) {
        this.out = out;
    }

    void health(List<PartHealth> parts) {
        for (var part : parts) {
            row(
                    part.part(),
                    (part.isWell() ? "up    " : "DOWN  ")
                            + part.address()
                            + (part.detail().isEmpty() ? "" : "  " + part.detail()));
        }
        out.println();
    }

    void counts(Counts counts) {
        row("articles in", kinds(counts.articlesByStatus()));
        row("classified", sum(counts.classifiedByLevel()));
        row("alerts", kinds(counts.alertsByOutcome()));
        out.println();
    }

    void queues(Optional<Queues> queues) {
        row("consumer lag", queues.map(q -> list(q.lag())).orElse(UNKNOWN));
        row("dead letters", sum(queues.map(Queues::deadLetters)));
    }

    void sources(Optional<List<FailingSource>> failing) {
        row(
                "failing sources",
                failing.map(list -> Integer.toString(list.size())).orElse(UNKNOWN));
        failing.orElse(List.of()).forEach(source -> out.println("  " + Printable.line(describe(source), 150)));
    }

    private void row(String name, String text) {
        out.printf(Locale.ROOT, "%-17s %s%n", name, Printable.line(text));
    }

    private static String describe(FailingSource source) {
        return source.name() + " " + source.url() + ": " + source.failuresInARow() + " in a row; "
                + source.lastFailure();
    }

    /** For counters whose kinds do not add up to anything: an accepted article and a duplicate are not two. */
    private static String kinds(Optional<Map<String, Long>> counts) {
        return counts.map(StatusScreen::withoutNone)
                .map(some -> some.isEmpty() ? "0" : list(some))
                .orElse(UNKNOWN);
    }

    private static String sum(Optional<Map<String, Long>> counts) {
        return counts.map(StatusScreen::withoutNone).map(StatusScreen::sum).orElse(UNKNOWN);
    }

    private static String sum(Map<String, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return total == 0 ? "0" : total + "  (" + list(counts) + ")";
    }

    private static String list(Map<String, Long> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> withoutNone(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
