package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} says what the sources say. Run with {@code -Dnewswatch.write-docs=true} to write it. */
class ConfigurationPageTest {
    private static final Pattern MAPPING =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@ConfigMapping\\(prefix = \"([^\"]+)\"\\)", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@WithDefault\\(\"([^\"]*)\"\\)\\s*)?(?:@\\w+(?:\\([^)]*\\))?\\s*)*([\\w<>]+) (\\w+)\\(\\);",
            Pattern.DOTALL);

    @Test
    void isTheOneThatTheSourcesGive() throws IOException {
        var page = Project.root().resolve("docs/configuration.md");
        var expected = head() + sections();

        if (Boolean.getBoolean("newswatch.write-docs")) {
            Files.writeString(page, expected);
        }

        assertThat(Files.readString(page)).isEqualTo(expected);
    }

    private static String head() throws IOException {
        try (var in = ConfigurationPageTest.class.getResourceAsStream("/configuration-head.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sections() throws IOException {
        try (var files = Files.walk(Project.root(), 20)) {
            return files.filter(f -> f.toString().contains("/src/main/java/")
                            && f.toString().endsWith("Config.java"))
                    .sorted()
                    .flatMap(f -> section(f).stream())
                    .collect(Collectors.joining());
        }
    }

    private static Optional<String> section(Path file) {
        var source = read(file);
        var mapping = MAPPING.matcher(source);
        if (!mapping.find()) {
            return Optional.empty();
        }
        var module = Project.root().relativize(file).getName(0);
        var rows = KEY.matcher(source.substring(mapping.end()))
                .results()
                .map(key -> "| `%s` | %s | %s |%n"
                        .formatted(
                                variable(mapping.group(2), key.group(4)),
                                key.group(2) == null ? "none" : "`" + key.group(2) + "`",
                                prose(key.group(1))))
                .collect(Collectors.joining());
        return Optional.of("## " + module + "\n\n" + prose(mapping.group(1))
                + "\n\n| variable | default | what |\n|---|---|---|\n" + rows + "\n");
    }

    private static String variable(String prefix, String method) {
        var kebab = method.replaceAll("([A-Z])", "_$1");
        return (prefix + "_" + kebab).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    private static String prose(String javadoc) {
        return Stream.of(javadoc.split("\n"))
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
