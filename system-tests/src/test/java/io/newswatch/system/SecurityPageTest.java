package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code SECURITY.md} says who may attack, what is defended and how to report; the tests that it names are there. */
class SecurityPageTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

    @Test
    void itHasItsPartsAndNamesTestsThatExist() throws IOException {
        var page = Files.readString(Project.root().resolve("SECURITY.md"));

        var named = TEST.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(page)
                .contains("\n## Reporting\n", "\n## Who may attack, and where\n", "\n## What is defended, and how\n");
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(tests()).containsAll(named);
    }

    private static Set<String> tests() {
        return modules()
                .map(module -> module.resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(SecurityPageTest::below)
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> modules() {
        try (var folders = Files.list(Project.root())) {
            return folders.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
