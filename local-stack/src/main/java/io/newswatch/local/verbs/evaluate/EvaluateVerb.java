package io.newswatch.local.verbs.evaluate;

import io.newswatch.local.files.ArticleFiles;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import io.newswatch.local.verbs.classify.TerminalClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate FILE.jsonl…}: scores the classifier on labelled articles, without a running system. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Score the classifier on labelled articles: precision, recall and F1 in all, by language and by"
                + " family, and the mistakes. Exit code 1 below --min-f1 or when a line is no labelled article.")
public final class EvaluateVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Parameters(
            paramLabel = "FILE.jsonl",
            arity = "1..*",
            description = "one labelled article a line; - is standard" + " input")
    private List<String> files = List.of();

    @Option(names = "--min-f1", paramLabel = "X", description = "the least F1 of the alertable decision")
    private @Nullable Double least;

    @Option(names = "--json", description = "one line a case, then one with the summary")
    private boolean json;

    @Option(names = "--page", paramLabel = "FILE", description = "write docs/quality.md, or another page like it, too")
    private @Nullable Path page;

    public EvaluateVerb(Terminal terminal) {
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
        var classifier = TerminalClassifier.of(terminal);
        var evaluation = Evaluation.of(classifier, labelled.cases(), clock.instant());
        if (json) {
            new EvaluationJson(terminal.out()).print(evaluation);
        } else {
            new EvaluationText(terminal.out()).print(evaluation);
        }
        if (page != null) {
            Files.writeString(page, new QualityPage(classifier, evaluation, labelled.cases()).text());
        }
        labelled.problems().forEach(problem -> terminal.err().println("newswatch: " + problem));
        return isGoodEnough(evaluation) && labelled.problems().isEmpty() ? 0 : VerbFailure.REFUSED;
    }

    private boolean isGoodEnough(Evaluation evaluation) {
        double f1 = evaluation.inAll().alertable().f1();
        if (least == null || f1 >= least) {
            return true;
        }
        terminal.err().printf(Locale.ROOT, "newswatch: F1 %.3f is below %.3f%n", f1, least);
        return false;
    }
}
