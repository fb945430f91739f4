package io.newswatch.local.verbs.evaluate;

import io.newswatch.local.terminal.Printable;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** An evaluation as tables for people. */
final class EvaluationText {
    private final PrintStream out;

    EvaluationText(PrintStream out) {
        this.out = out;
    }

    void print(Evaluation evaluation) {
        var all = evaluation.inAll();
        out.printf(
                Locale.ROOT,
                "%d cases, taxonomy %s, classifier %s, level exactly right in %.1f %%%n%n",
                all.cases(),
                evaluation.taxonomy(),
                evaluation.classifier(),
                all.cases() == 0 ? 100.0 : 100.0 * all.exactLevels() / all.cases());
        head("");
        row("alertable", all.cases(), all.alertable());
        row("actors", all.cases(), all.actors());
        row("topics", all.cases(), all.topics());
        share("language", all.language());
        share("genre", all.genre());
        share("timeliness", all.timeliness());
        group("alertable by language", evaluation.byLanguage());
        group("alertable by family", evaluation.byFamily());
        out.printf(Locale.ROOT, "%n%d mistakes%n", evaluation.mistakes().size());
        evaluation.mistakes().forEach(this::mistake);
    }

    private void share(String name, Share share) {
        out.printf(Locale.ROOT, "%-32s %6d %6d right: %.3f%n", name, share.labelled(), share.right(), share.value());
    }

    private void group(String title, Map<String, Scores> groups) {
        out.println();
        head(title);
        groups.forEach((name, scores) -> row(Printable.line(name, 32), scores.cases(), scores.alertable()));
    }

    private void head(String title) {
        out.printf(
                Locale.ROOT,
                "%-32s %6s %6s %6s %6s %9s %6s %6s%n",
                title,
                "cases",
                "hits",
                "false",
                "missed",
                "precision",
                "recall",
                "F1");
    }

    private void row(String name, int cases, Tally tally) {
        out.printf(
                Locale.ROOT,
                "%-32s %6d %6d %6d %6d %9.3f %6.3f %6.3f%n",
                name,
                cases,
                tally.hits(),
                tally.falseAlarms(),
                tally.misses(),
                tally.precision(),
                tally.recall(),
                tally.f1());
    }

    private void mistake(JudgedCase judged) {
        var labelled = judged.labelled();
        var start = labelled.title().isBlank() ? labelled.text() : labelled.title();
        out.printf(
                Locale.ROOT,
                "  %s: is %s, said %s %.2f  “%s”%n",
                Printable.line(labelled.id()),
                labelled.level(),
                judged.level(),
                judged.score(),
                Printable.line(start, 80));
    }
}
