package io.newswatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    private final Service console = Service.all().getLast();

    @TempDir
    Path home;

    Path built;
    Path kept;

    @BeforeEach
    void pack() throws IOException {
        FakeService.packAll(home);
        built = home.resolve("console/target/quarkus-app");
        kept = home.resolve("target/programs/console");
    }

    @Test
    void aRunKeepsWhatItStartedWithWhenABuildReplacesIt() throws IOException {
        var jars = classPath(new Programs(home).launch(console));
        assertThat(jars).hasSize(1);
        var before = Files.readAllBytes(jars.getFirst());

        Files.delete(built.resolve("app/fake.jar"));
        Files.writeString(built.resolve("app/fake.jar"), "a new build");

        assertThat(jars.getFirst()).startsWith(kept).hasBinaryContent(before);
    }

    @Test
    void aBuildThatNobodyRunsIsForgotten() throws IOException {
        Files.createDirectories(kept.resolve("old/app"));
        Files.writeString(kept.resolve("old/app/some.jar"), "jar");
        Files.writeString(kept.resolve("old.jsa"), "archive");
        Files.writeString(kept.resolve("old.lock"), "");

        new Programs(home).launch(console);

        assertThat(kept.resolve("old")).doesNotExist();
        assertThat(kept.resolve("old.jsa")).doesNotExist();
    }

    @Test
    void aBuildIsKnownByItsFilesAndTheirTimes() throws IOException {
        var id = BuildId.of(built);
        assertThat(BuildId.of(built)).isEqualTo(id);

        Files.setLastModifiedTime(built.resolve("app/fake.jar"), FileTime.fromMillis(1));

        assertThat(BuildId.of(built)).isNotEqualTo(id);
    }

    private static List<Path> classPath(Launch launch) {
        return List.of(launch.variables().get("CLASSPATH").split(File.pathSeparator, -1)).stream()
                .map(Path::of)
                .toList();
    }
}
