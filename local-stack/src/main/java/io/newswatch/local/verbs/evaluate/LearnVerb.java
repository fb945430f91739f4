package io.newswatch.local.verbs.evaluate;

import io.newswatch.classifier.training.CrossValidation;
import io.newswatch.classifier.training.LabelledEvidence;
import io.newswatch.classifier.training.WeightLearner;
import io.newswatch.local.files.ArticleFiles;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import io.newswatch.local.verbs.classify.TerminalClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code learn FILE.jsonl…}: learns how much each kind of evidence says, from labelled articles. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description =
                "Learn how much each kind of evidence says from labelled articles, and write it as the classifier's"
                        + " weights.tsv. For developers: afterwards build again, evaluate, and write docs/quality.md.")
public final class LearnVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE.jsonl", arity = "1..*", description = "one labelled article a line")
    private List<String> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the weights.tsv to write")
    private Path out = Path.of("weights.tsv");

    public LearnVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var labelled = new LabelledFiles(terminal.in());
        for (var file : files) {
            if (!ArticleFiles.isReadable(file)) {
                throw VerbFailure.usage("there is no file " + file);
            }
            labelled.read(file);
        }
        labelled.problems().forEach(problem -> terminal.err().println("newswatch: " + problem));
        if (!labelled.problems().isEmpty()) {
            return VerbFailure.REFUSED;
        }
        var evidence = evidence(labelled.cases());
        Files.writeString(out, WeightLearner.learn(evidence));
        var heldOut = CrossValidation.of(evidence);
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "learned from %d articles; held out: F1 %.3f, precision %.3f, recall %.3f, Brier %.3f%n",
                        evidence.size(),
                        heldOut.f1(),
                        heldOut.precision(),
                        heldOut.recall(),
                        heldOut.brier());
        return 0;
    }

    private List<LabelledEvidence> evidence(List<LabelledCase> cases) {
        var classifier = TerminalClassifier.of(terminal);
        return cases.stream()
                .map(c -> new LabelledEvidence(classifier.evidence(c.document()), c.level()))
                .toList();
    }
}
