package io.newswatch.local.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where a verb reads from and prints to, and the environment it was called in. */
public record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The process's own streams. Always UTF-8: articles come in every script, whatever the locale says. */
    public static Terminal ofThisProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv());
    }

    /** The variable's value, unless it is unset or blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
