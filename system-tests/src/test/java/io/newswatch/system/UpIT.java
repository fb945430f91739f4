package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswatch.system.running.Api;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.ReadAlong;
import io.newswatch.system.running.UpProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./newswatch up}: from nothing to an alert with one command, and back to nothing. */
class UpIT {
    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration FIRST_ALERT = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    @Test
    void theDemoShowsAFirstAlertWithinAMinuteAndARestartKeepsIt() throws Exception {
        var ports = UpProcess.freePorts();
        List<ProcessHandle> processes;
        int alerts;
        try (var up = UpProcess.start(data, ports, "--demo")) {
            awaitReady(up);
            await().atMost(FIRST_ALERT)
                    .untilAsserted(() -> assertThat(alerts(up)).isPositive());
            processes = everything(up);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(6);
            assertThat(new ReadAlong().violations("127.0.0.1:" + up.port("NEWSWATCH_KAFKA_PORT")))
                    .isEmpty();

            up.process().destroy();

            assertThat(up.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(up.process().exitValue()).isZero();
            assertThat(up.lines()).containsOnlyOnce("newswatch is ready");
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));

        try (var again = UpProcess.start(data, ports)) {
            awaitReady(again);
            alerts = alerts(again);
            again.process().destroy();
            assertThat(again.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(alerts).isPositive();
    }

    @Test
    void killedItLeavesNoProcessBehind() throws Exception {
        try (var up = UpProcess.start(data, UpProcess.freePorts())) {
            awaitReady(up);
            var processes = everything(up);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(6);

            up.process().destroyForcibly();

            assertThat(up.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(processes.stream().filter(ProcessHandle::isAlive))
                            .isEmpty());
        }
    }

    @Test
    void aPortInUseIsNamedAndNothingIsLeftRunning() throws Exception {
        var ports = UpProcess.freePorts();
        try (var holder = new ServerSocket(ports.get("NEWSWATCH_ALERT_PORT"), 1, InetAddress.getLoopbackAddress());
                var up = UpProcess.start(data, ports)) {
            assertThat(up.process().waitFor(30, TimeUnit.SECONDS)).isTrue();

            assertThat(up.process().exitValue()).isEqualTo(3);
            assertThat(up.lines())
                    .anyMatch(line -> line.contains(String.valueOf(holder.getLocalPort()))
                            && line.contains("NEWSWATCH_ALERT_PORT"));
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

    private static int alerts(UpProcess up) {
        var alert = URI.create("http://127.0.0.1:" + up.port("NEWSWATCH_ALERT_PORT"));
        return new Api(alert, Newswatch.ADMIN_TOKEN)
                .get("/api/v1/alerts")
                .body()
                .get("items")
                .size();
    }
}
