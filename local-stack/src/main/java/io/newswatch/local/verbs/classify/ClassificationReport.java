package io.newswatch.local.verbs.classify;

import io.newswatch.classifier.Document;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.local.terminal.Printable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A classification as people read it: the decision, what it stands on, and the text with that marked. */
record ClassificationReport(String where, Document document, Classification classification) {
    String text() {
        return Stream.of(List.of(where), decisions(), subjects(), List.of(""), markedText(), List.of(""))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private List<String> decisions() {
        return classification.coverage().stream().flatMap(this::decision).toList();
    }

    private Stream<String> decision(Coverage coverage) {
        var head = String.format(
                Locale.ROOT,
                "  %s %.2f for %s · language %s (%.2f) · genre %s · %s",
                coverage.level(),
                coverage.score(),
                coverage.watch(),
                classification.language().tag(),
                classification.language().confidence(),
                classification.genre(),
                classification.timeliness());
        return Stream.of(
                        Stream.of(head),
                        coverage.reasonsFor().stream().map(reason -> reason("for    ", reason)),
                        coverage.reasonsAgainst().stream().map(reason -> reason("against", reason)))
                .flatMap(lines -> lines);
    }

    private static String reason(String side, Reason reason) {
        return String.format(
                Locale.ROOT,
                "    %s  %-10s %s %d–%d  “%s”  by %s",
                side,
                reason.kind(),
                reason.field(),
                reason.start(),
                reason.end(),
                Printable.line(reason.text(), 80),
                reason.rule());
    }

    private List<String> subjects() {
        var actors = classification.actors().stream()
                .map(actor -> String.format(
                        Locale.ROOT,
                        "%s %.2f ×%d",
                        actor.id(),
                        actor.salience(),
                        actor.mentions().size()))
                .collect(Collectors.joining(", "));
        var topics = classification.topics().stream()
                .map(topic -> String.format(Locale.ROOT, "%s %.2f", topic.id(), topic.score()))
                .collect(Collectors.joining(", "));
        return List.of("    actors   " + orNone(actors), "    topics   " + orNone(topics));
    }

    private List<String> markedText() {
        return Stream.of(marked("title", document.title()), "", marked("body", document.body()))
                .flatMap(String::lines)
                .map(line -> line.isBlank() ? "" : "  " + line)
                .toList();
    }

    private String marked(String field, String text) {
        var reasonsFor = reasons(Coverage::reasonsFor);
        var reasonsAgainst = reasons(Coverage::reasonsAgainst);
        return Printable.block(
                MarkedText.of(field, text, reasonsFor, reasonsAgainst).toString());
    }

    private List<Reason> reasons(Function<Coverage, List<Reason>> side) {
        return classification.coverage().stream()
                .flatMap(coverage -> side.apply(coverage).stream())
                .toList();
    }

    private static String orNone(String list) {
        return list.isEmpty() ? "none" : list;
    }
}
