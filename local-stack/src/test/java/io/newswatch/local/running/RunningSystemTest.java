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
    void serversOfSomebodyElseAreWhereTheEnvironmentOrTheRunFileSays() throws IOException {
        var elsewhere = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "broker.example:19092,other.example:9092",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db.example:6432/newswatch?ssl=true");
        assertThat(system(elsewhere).server(Role.KAFKA)).isEqualTo(new ServerAddress("broker.example", 19092));
        assertThat(system(elsewhere).server(Role.POSTGRES)).isEqualTo(new ServerAddress("db.example", 6432));

        Files.writeString(
                data.resolve("run.json"),
                "{\"ports\":{\"Kafka\":9092},\"servers\":{\"Kafka\":\"broker.example:19092\","
                        + "\"PostgreSQL\":\"db.example:5432\"}}");
        assertThat(system(Map.of()).server(Role.KAFKA)).isEqualTo(new ServerAddress("broker.example", 19092));
        assertThat(system(Map.of()).server(Role.POSTGRES)).isEqualTo(new ServerAddress("db.example", 5432));
        assertThat(system(Map.of()).bootstrapServers()).isEqualTo("broker.example:19092");
        assertThat(system(Map.of("NEWSWATCH_KAFKA_PORT", "9192")).server(Role.KAFKA))
                .isEqualTo(new ServerAddress("127.0.0.1", 9192));
        assertThat(ServerAddress.ofDatabase("jdbc:postgresql:newswatch")).isEqualTo("localhost:5432");
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
