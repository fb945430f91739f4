package io.newswatch.local.verbs.push;

import io.newswatch.local.files.ArticleFiles;
import io.newswatch.local.files.UnreadableFileException;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.ServiceApi;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push FILE…}: sends the articles in files to ingest. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = "Send articles to ingest; say of each whether it was accepted, and under which id. Exit code 1"
                + " when any was rejected.")
public final class PushVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = ".json, .ndjson, .txt, .md, .html; - is standard" + " input")
    private List<String> files = List.of();

    @Option(names = "--no-title", description = "the first line of a text is not its title")
    private boolean untitled;

    @Mixin
    private DataFolder data = new DataFolder();

    public PushVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        for (var file : files) {
            if (!ArticleFiles.isReadable(file)) {
                throw VerbFailure.usage("there is no file " + file);
            }
        }
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var ingest = new ServiceApi(system.address(Role.INGEST), system.token())) {
            return push(ingest);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw VerbFailure.nothingRunning(
                    "nothing answers at " + system.address(Role.INGEST) + "; start the system with ./newswatch up");
        }
    }

    private int push(ServiceApi ingest) throws IOException {
        var report = new PushReport(terminal);
        var batches = new Batches(new IngestClient(ingest), report);
        var reader = new ArticleFiles(terminal.in(), !untitled);
        for (var file : files) {
            try {
                reader.read(file, batches::add);
            } catch (UnreadableFileException e) {
                batches.flush();
                report.unreadable(e);
            }
        }
        batches.flush();
        return report.finish() ? 0 : VerbFailure.REFUSED;
    }
}
