package io.newswatch.local.running;

import io.newswatch.local.terminal.Terminal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the folder where a system keeps its state, for verbs that look for its token. */
public final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder of the running system's state (NEWSWATCH_DATA, else .newswatch)")
    private @Nullable Path given;

    /** The folder given, else the one of {@code NEWSWATCH_DATA}, else {@code .newswatch}. */
    public Path folder(Terminal terminal) {
        return given != null
                ? given
                : Path.of(terminal.variable("NEWSWATCH_DATA").orElse(".newswatch"));
    }
}
