package io.newswatch.local.verbs.classify;

import io.newswatch.classifier.Classifier;
import io.newswatch.contract.EventJson;
import io.newswatch.local.files.ArticleFiles;
import io.newswatch.local.files.ArticleInFile;
import io.newswatch.local.files.UnreadableFileException;
import io.newswatch.local.terminal.Printable;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code classify FILE…}: classifies without a running system. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Classify articles here and now, without a running system; show the evidence in the text."
                + " Exit code 1 when a file held no article.")
public final class ClassifyVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = ".txt, .md, .json, .ndjson, .html; - is standard" + " input")
    private List<String> files = List.of();

    @Option(names = "--no-title", description = "the first line of a text is not its title")
    private boolean untitled;

    @Option(names = "--json", description = "the classification as JSON, one line an article")
    private boolean json;

    public ClassifyVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!ArticleFiles.isReadable(file)) {
                throw VerbFailure.usage("there is no file " + file);
            }
        }
        var classifier = TerminalClassifier.of(terminal);
        var reader = new ArticleFiles(terminal.in(), !untitled);
        boolean allRead = true;
        for (var file : files) {
            try {
                reader.read(file, article -> classify(classifier, article));
            } catch (UnreadableFileException e) {
                terminal.err().println("newswatch: " + Printable.line(e.getMessage()));
                allRead = false;
            }
        }
        return allRead ? 0 : VerbFailure.REFUSED;
    }

    private void classify(Classifier classifier, ArticleInFile article) throws IOException {
        var document = ArticleDocument.of(article);
        var classification = classifier.classify(document, clock.instant());
        if (json) {
            terminal.out().println(new String(EventJson.write(classification), StandardCharsets.UTF_8));
        } else {
            terminal.out().println(new ClassificationReport(article.where(), document, classification).text());
        }
    }
}
