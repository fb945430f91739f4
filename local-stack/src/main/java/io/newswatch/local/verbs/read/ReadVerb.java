package io.newswatch.local.verbs.read;

import io.newswatch.local.terminal.Printable;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.json.ReadingJson;
import io.newswatch.reader.link.WebAddress;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read FILE|FOLDER|URL…}: what acquisition would take from a feed, sitemap or page. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description =
                "Show what acquisition would take from feeds, sitemaps and pages; stores nothing and needs no running"
                        + " system. Exit code 1 when an input could not be read.")
public final class ReadVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final DocumentReader reader = DocumentReader.within(ReadingLimits.STANDARD);

    @Parameters(
            paramLabel = "FILE|FOLDER|URL",
            arity = "1..*",
            description = "a folder: every file in it, in the folders in it too; - is standard input")
    private List<String> inputs = List.of();

    @Option(names = "--url", paramLabel = "U", description = "where the files came from; relative links start there")
    private @Nullable String address;

    @Option(names = "--json", description = "JSON, one line an input")
    private boolean json;

    public ReadVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (address != null && !WebAddress.isAbsolute(address)) {
            throw VerbFailure.usage(
                    "--url must be an absolute address such as https://example.org/feed, not " + address);
        }
        var sources = new Sources(terminal.in(), address, ReadingLimits.STANDARD.mostBytes());
        boolean allRead = true;
        for (var input : inputs) {
            for (var source : sources.of(input)) {
                allRead &= read(source);
            }
        }
        terminal.out().flush();
        return allRead ? 0 : VerbFailure.REFUSED;
    }

    private boolean read(Source source) {
        try {
            var document = source.fetch();
            var reading = reader.read(document.bytes(), document.contentType(), document.address());
            print(source.name(), reading);
            return !(reading instanceof Reading.Unreadable);
        } catch (IOException e) {
            fail(source.name(), Sources.reason(e));
            return false;
        }
    }

    private void print(String input, Reading reading) {
        if (json) {
            terminal.out().println(ReadingJson.line(input, reading));
        } else {
            terminal.out().println(new ReadingReport(input, reading).text());
        }
    }

    private void fail(String input, String error) {
        if (json) {
            terminal.out().println(ReadingJson.failure(input, error));
        } else {
            terminal.err().println("newswatch: " + Printable.line(input) + ": " + Printable.line(error));
        }
    }
}
