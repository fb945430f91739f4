package io.newswatch.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.reader.document.ReadingLimits;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every oddity that the wild serves, each in a small file of {@code src/test/resources/documents} named for it, with what
 * must come out beside it.
 */
class DocumentsTest {
    private static final DocumentReader READER = DocumentReader.within(ReadingLimits.STANDARD);

    static Stream<Path> expectations() throws IOException, URISyntaxException {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectations")
    void comesOutAsItMust(Path file) throws IOException, URISyntaxException {
        var expectation = Expectation.read(file);
        var document = document(file);

        var reading = READER.read(Files.readAllBytes(document), expectation.contentType(), expectation.address());

        assertThat(new Outcome(reading).like(expectation)).isEqualTo(expectation.text());
    }

    private static Path document(Path expectation) throws IOException, URISyntaxException {
        var name = expectation.getFileName().toString().replace("expected", "");
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith(name) && !file.equals(expectation))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(DocumentsTest.class.getResource("/documents").toURI());
    }
}
