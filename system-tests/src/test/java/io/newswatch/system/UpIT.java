package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.ReadAlong;
import io.newswatch.system.running.UpProcess;
import io.newswatch.system.watching.Exposition;
import io.newswatch.system.watching.RunningMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./newswatch up}: from nothing to an alert with one command, and back to nothing. */
class UpIT {
    private static final Duration READY = Duration.ofSeconds(300);
    private static final Duration FIRST_ALERT = Duration.ofSeconds(180);

    private static final Duration STOPPED = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path backups;

    @Test
    void theDemoShowsAFirstAlertAndACopyOfItsFolderIsABackup() throws Exception {
        var ports = UpProcess.freePorts();
        List<ProcessHandle> processes;
        int alerts;
        String judged;
        try (var up = UpProcess.start(data, ports, "--demo")) {
            awaitReady(up);
            await().atMost(FIRST_ALERT)
                    .untilAsserted(() -> assertThat(alerts(up)).isPositive());
            processes = everything(up);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(6);
            assertThat(new ReadAlong().violations("127.0.0.1:" + up.port("NEWSWATCH_KAFKA_PORT")))
                    .isEmpty();
            judged = giveFeedback(up);
            await().atMost(FIRST_ALERT).untilAsserted(() -> RunningMetrics.check(metrics(up)));

            alerts = alerts(up);
            up.process().destroy();

            assertThat(up.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(up.process().exitValue()).isZero();
            assertThat(up.lines()).containsOnlyOnce("newswatch is ready");
        }
        await().atMost(STOPPED).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));

        try (var again = UpProcess.start(restored(), ports)) {
            awaitReady(again);
            assertThat(alerts(again)).isGreaterThanOrEqualTo(alerts);
            assertThat(feedback(again, judged)).hasSize(1);
            again.process().destroy();
            assertThat(again.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void killedItLeavesNoProcessBehind() throws Exception {
        try (var up = UpProcess.start(data, UpProcess.freePorts())) {
            awaitReady(up);
            var processes = everything(up);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(6);

            up.process().destroyForcibly();

            assertThat(up.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            await().atMost(STOPPED)
                    .untilAsserted(() -> assertThat(processes.stream().filter(ProcessHandle::isAlive))
                            .isEmpty());
        }
    }

    @Test
    void aPortInUseIsNamedAndNothingIsLeftRunning() throws Exception {
        var ports = UpProcess.freePorts();
        try (var holder = new ServerSocket(ports.get("NEWSWATCH_ALERT_PORT"), 1, InetAddress.getLoopbackAddress());
                var up = UpProcess.start(data, ports)) {
            assertThat(up.process().waitFor(120, TimeUnit.SECONDS)).isTrue();

            assertThat(up.process().exitValue()).isEqualTo(3);
            // What it printed last may still be on its way.
            await().atMost(READY).untilAsserted(() -> assertThat(up.lines())
                    .anyMatch(line -> line.contains(String.valueOf(holder.getLocalPort()))
                            && line.contains("NEWSWATCH_ALERT_PORT")));
        }
    }

    private static void awaitReady(UpProcess up) {
        await().atMost(READY)
                .until(() -> up.lines().contains("newswatch is ready")
                        || !up.process().isAlive());
        assertThat(up.process().isAlive()).as(String.join("\n", up.lines())).isTrue();
    }

    private static List<ProcessHandle> everything(UpProcess up) throws IOException {
        return up.process().descendants().toList();
    }

    /** The data folder copied to another place, as the runbook says, and the first one lost. */
    private Path restored() throws IOException, InterruptedException {
        var copy = backups.resolve("restored");
        run("cp", "-a", data.toString(), copy.toString());
        run("find", data.toString(), "-mindepth", "1", "-delete");
        return copy;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String giveFeedback(UpProcess up) {
        var alert =
                alertService(up).get("/api/v1/alerts").body().at("/items/0/id").asText();
        var answer = alertService(up).post("/api/v1/alerts/" + alert + "/feedback", Api.json("{'verdict':'relevant'}"));
        assertThat(answer.status()).isBetween(200, 204);
        return alert;
    }

    private static JsonNode feedback(UpProcess up, String alert) {
        return alertService(up)
                .get("/api/v1/alerts/" + alert + "/feedback")
                .body()
                .get("items");
    }

    private static Exposition metrics(UpProcess up) {
        return Exposition.of(Stream.of("INGEST", "CLASSIFY", "ALERT", "CONSOLE")
                .map(service -> new Api(address(up, service), Newswatch.ADMIN_TOKEN).text("/q/metrics"))
                .toList());
    }

    private static int alerts(UpProcess up) {
        return alertService(up).get("/api/v1/alerts").body().get("items").size();
    }

    private static Api alertService(UpProcess up) {
        return new Api(address(up, "ALERT"), Newswatch.ADMIN_TOKEN);
    }

    private static URI address(UpProcess up, String service) {
        return URI.create("http://127.0.0.1:" + up.port("NEWSWATCH_" + service + "_PORT"));
    }
}
