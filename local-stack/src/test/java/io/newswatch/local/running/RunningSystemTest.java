package io.newswatch.local.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.local.terminal.TestTerminal;
import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningSystemTest {
    @TempDir
    private Path data;

    @Test
    void theTokenIsTheCallersThenThePresetThenTheFolders() throws IOException {
        Files.writeString(data.resolve("admin-token"), "kept\n");

        assertThat(system(Map.of("NEWSWATCH_TOKEN", "mine", "NEWSWATCH_ADMIN_TOKEN", "preset"))
                        .token())
                .isEqualTo("mine");
        assertThat(system(Map.of("NEWSWATCH_ADMIN_TOKEN", "preset")).token()).isEqualTo("preset");
        assertThat(system(Map.of()).token()).isEqualTo("kept");
    }

    @Test
    void withoutAnyTokenNothingIsRunning() {
        assertThatThrownBy(system(Map.of())::token)
                .isInstanceOfSatisfying(VerbFailure.class, failure -> assertThat(failure.exitCode())
                        .isEqualTo(4));
    }

    @Test
    void aPortIsTheEnvironmentsThenTheRunFilesThenTheUsualOne() throws IOException {
        Files.writeString(data.resolve("run.json"), "{\"ports\":{\"ingest-service\":9181,\"Kafka\":9192}}");

        assertThat(system(Map.of("NEWSWATCH_INGEST_PORT", "9081")).port(Role.INGEST))
                .isEqualTo(9081);
        assertThat(system(Map.of()).address(Role.INGEST)).hasToString("http://127.0.0.1:9181");
        assertThat(system(Map.of()).bootstrapServers()).isEqualTo("127.0.0.1:9192");
        assertThat(system(Map.of()).port(Role.ALERT)).isEqualTo(8083);
    }

    @Test
    void whoListensEverywhereIsReachedOnLoopback() {
        assertThat(system(Map.of("NEWSWATCH_BIND", "0.0.0.0")).address(Role.CONSOLE))
                .hasToString("http://127.0.0.1:8080");
        assertThat(system(Map.of("NEWSWATCH_BIND", "::1")).address(Role.CONSOLE))
                .hasToString("http://[::1]:8080");
    }

    private RunningSystem system(Map<String, String> environment) {
        return new RunningSystem(new TestTerminal("", environment).terminal(), data);
    }
}
