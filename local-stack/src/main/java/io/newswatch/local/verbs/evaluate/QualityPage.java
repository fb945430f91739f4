package io.newswatch.local.verbs.evaluate;

import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.training.CrossValidation;
import io.newswatch.classifier.training.LabelledEvidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code docs/quality.md}: what the classifier gets right and wrong on the gold set. */
final class QualityPage {
    private final StringBuilder text = new StringBuilder();
    private final Classifier classifier;
    private final Evaluation evaluation;
    private final List<LabelledCase> cases;

    QualityPage(Classifier classifier, Evaluation evaluation, List<LabelledCase> cases) {
        this.classifier = classifier;
        this.evaluation = evaluation;
        this.cases = cases;
    }

    String text() {
        intro();
        overview();
        group("By language", "language", evaluation.byLanguage());
        group("By family", "family", evaluation.byFamily());
        heldOut();
        mistakes();
        return text.toString();
    }

    private void intro() {
        text.append("""
                # What the classifier gets right, and wrong

                Made by `./newswatch evaluate gold/*.jsonl --page docs/quality.md` from our own labelled cases in `gold/`, which say in
                `gold/README.md` how a label is decided. `check` fails when a row of these tables falls, and when this page is
                out of date. *Alertable* is the decision that matters: CORE or RELATED against MENTION or NONE.

                The weights of the evidence are learned from these cases and the data was written with most of them in sight, so the
                tables say what holds, not what to expect of new text; the part *Held out* says more about that.

                """);
    }

    private void overview() {
        var all = evaluation.inAll();
        text.append(
                "| what | cases | hits | false | missed | precision | recall | F1 |\n|---|---|---|---|---|---|---|---|\n");
        row("alertable", all.cases(), all.alertable());
        row("actors", all.cases(), all.actors());
        row("topics", all.cases(), all.topics());
        text.append("\nRight: level ").append(percent(all.exactLevels(), all.cases()));
        share(", language ", all.language());
        share(", genre ", all.genre());
        share(", timeliness ", all.timeliness());
        text.append(".\n");
    }

    private void share(String name, Share share) {
        text.append(name).append(percent(share.right(), share.labelled()));
    }

    private void group(String title, String column, Map<String, Scores> groups) {
        text.append("\n## ").append(title).append("\n\n| ").append(column);
        text.append(
                " | cases | hits | false | missed | precision | recall | F1 |\n|---|---|---|---|---|---|---|---|\n");
        groups.forEach((name, scores) -> row(name, scores.cases(), scores.alertable()));
    }

    private void row(String name, int cases, Tally tally) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %.3f | %.3f | %.3f |%n",
                name,
                cases,
                tally.hits(),
                tally.falseAlarms(),
                tally.misses(),
                tally.precision(),
                tally.recall(),
                tally.f1()));
    }

    /** Each case judged with weights that were learned without it. */
    private void heldOut() {
        var outcome = CrossValidation.of(cases.stream()
                .map(c -> new LabelledEvidence(classifier.evidence(c.document()), c.level()))
                .toList());
        text.append(String.format(
                Locale.ROOT,
                """

                ## Held out

                Each case judged with weights that were learned without it (%d folds): F1 %.3f, precision %.3f, recall %.3f. Brier score of
                the probabilities %.3f (0 is perfect, 0.25 is a coin). How well a score means what it says:

                | score | cases | mean score | alertable |
                |---|---|---|---|
                """,
                CrossValidation.FOLDS,
                outcome.f1(),
                outcome.precision(),
                outcome.recall(),
                outcome.brier()));
        outcome.bins()
                .forEach(bin -> text.append(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                        bin.from(),
                        bin.to(),
                        bin.cases(),
                        bin.meanScore(),
                        bin.share())));
    }

    private void mistakes() {
        text.append("\n## Mistakes\n\n| case | family | is | said | score | begins |\n|---|---|---|---|---|---|\n");
        for (var mistake : evaluation.mistakes()) {
            var labelled = mistake.labelled();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.2f | %s |%n",
                    labelled.id(),
                    labelled.family(),
                    labelled.level(),
                    mistake.level(),
                    mistake.score(),
                    beginning(labelled)));
        }
    }

    private static String beginning(LabelledCase labelled) {
        var start = (labelled.title().isBlank() ? labelled.text() : labelled.title())
                .replace('|', '/')
                .replace('\n', ' ');
        return start.length() <= 80
                ? start
                : start.substring(0, start.offsetByCodePoints(0, Math.min(79, start.codePointCount(0, start.length()))))
                        + "…";
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% of %d", 100.0 * part / whole, whole);
    }
}
