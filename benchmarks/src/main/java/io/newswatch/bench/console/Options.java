package io.newswatch.bench.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured, and where.
 *
 * @param root the project's folder
 * @param articles that the archive is filled with
 * @param views of each page, after the first
 * @param written whether the report becomes a file of the project
 * @param kept where the data stays for another run, which does not fill it again; null for a folder of its own that goes
 */
record Options(
        Path root,
        int articles,
        int views,
        boolean written,
        @Nullable Path kept) {
    private static final int FULL = 1_000_000;
    private static final int QUICK = 20_000;
    private static final String ARTICLES = "--articles=";
    private static final String DATA = "--data=";

    /** The project's folder, then {@code --quick}, {@code --articles=N} and {@code --data=DIR} in any order. */
    static Options of(List<String> arguments) {
        var options = new Options(Path.of(arguments.getFirst()), FULL, 50, true, null);
        for (var argument : arguments.subList(1, arguments.size())) {
            options = options.with(argument);
        }
        return options;
    }

    /** The folder of this run's data. */
    Path data() throws IOException {
        return kept == null ? Files.createTempDirectory("newswatch-bench-") : Files.createDirectories(kept);
    }

    Path script() {
        return root.resolve("newswatch");
    }

    private Options with(String argument) {
        if (argument.equals("--quick")) {
            return new Options(root, QUICK, 10, false, kept);
        } else if (argument.startsWith(ARTICLES)) {
            return new Options(root, Integer.parseInt(argument.substring(ARTICLES.length())), views, false, kept);
        } else if (argument.startsWith(DATA)) {
            return new Options(root, articles, views, written, Path.of(argument.substring(DATA.length())));
        }
        throw new IllegalArgumentException("bench console takes --quick, --articles=N and --data=DIR, not " + argument);
    }
}
