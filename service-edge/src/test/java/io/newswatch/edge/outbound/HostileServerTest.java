package io.newswatch.edge.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that break the rules of HTTP cost bounded time and memory, have a name, and harm nobody else. */
class HostileServerTest {
    private static final int MOST = 1_000_000;
    /** Buffers of both sides of a loopback connection, which a server can fill without a reader. */
    private static final int SOCKET_BUFFERS = 12_000_000;

    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final Duration REPRIEVE = Duration.ofSeconds(15);
    private static final OutboundLimits LIMITS = new OutboundLimits(DEADLINE, MOST, 3);
    private static final OutboundLimits PATIENT = new OutboundLimits(Duration.ofSeconds(30), MOST, 3);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void isNamedWithinBoundsOfTimeAndMemory(Hostility hostility) throws IOException {
        try (var server = hostility.server();
                var http = OutboundFixture.client(InetAddress::getAllByName, server.target())) {
            var allocated = THREADS.getCurrentThreadAllocatedBytes();
            var start = System.nanoTime();

            var failure = catchThrowableOfType(
                    OutboundException.class,
                    () -> http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), limits(hostility))));

            assertThat(failure).isNotNull();
            assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(hostility.kind());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(REPRIEVE));
            // A flood makes garbage as long as the deadline lets it, but nothing of it is kept.
            if (!hostility.name().endsWith("FLOOD")) {
                assertThat(THREADS.getCurrentThreadAllocatedBytes() - allocated).isLessThan(16L * MOST);
            }
            if (hostility.kind() != OutboundException.Kind.TIMEOUT) {
                assertThat(server.sent()).isLessThan(MOST + SOCKET_BUFFERS);
            }
        }
    }

    @Test
    void allTogetherDoNotHoldUpAHealthyServer() throws Exception {
        var servers = new EnumMap<Hostility, HostileServer>(Hostility.class);
        for (var hostility : Hostility.values()) {
            servers.put(hostility, hostility.server());
        }
        var healthy = new HostileServer(peer -> {
            peer.listen();
            peer.say("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
        });
        var targets = new ArrayList<>(Arrays.asList(healthy.target()));
        servers.values().forEach(server -> targets.add(server.target()));
        try (healthy;
                var http = OutboundFixture.client(InetAddress::getAllByName, targets.toArray(String[]::new));
                var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            var failures = new EnumMap<Hostility, Future<?>>(Hostility.class);
            servers.forEach((hostility, server) -> failures.put(
                    hostility,
                    calls.submit(() ->
                            http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), limits(hostility))))));

            for (int i = 0; i < 20; i++) {
                var answer = http.exchange(OutboundRequest.get(healthy.uri("http"), Map.of(), PATIENT));
                assertThat(answer.body()).hasSize(5);
            }

            failures.forEach((hostility, call) -> assertThat(catchThrowableOfType(ExecutionException.class, call::get)
                            .getCause())
                    .as(hostility.name())
                    .isInstanceOfSatisfying(
                            OutboundException.class, e -> assertThat(e.kind()).isEqualTo(hostility.kind())));
        } finally {
            for (var server : servers.values()) {
                server.close();
            }
        }
    }

    @Test
    void noiseInAnAnswerMakesNoOtherExceptions() throws IOException {
        var random = new Random(7);
        var named = 0;
        try (var server = new HostileServer(peer -> {
                    peer.listen();
                    peer.say(noisy(random));
                });
                var http = OutboundFixture.client(InetAddress::getAllByName, server.target())) {
            for (int i = 0; i < 1_000; i++) {
                try {
                    http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), PATIENT));
                } catch (OutboundException e) {
                    named++;
                }
            }
        }
        assertThat(named).isBetween(100, 1_000);
    }

    @Test
    void aConnectionThatTheServerClosedIsNotUsedAgain() throws Exception {
        try (var server = new HostileServer(peer -> {
                    peer.listen();
                    peer.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                });
                var http = OutboundFixture.client(InetAddress::getAllByName, server.target())) {
            for (int i = 0; i < 5; i++) {
                http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), PATIENT));
                server.awaitEnd();
            }
        }
    }

    @Test
    void cookiesAndCredentialsAreNeitherKeptNorGiven() throws IOException {
        var heads = new CopyOnWriteArrayList<String>();
        try (var server = new HostileServer(peer -> {
                    heads.add(peer.listen().toLowerCase(Locale.ROOT));
                    peer.say("HTTP/1.1 401 Unauthorized\r\nSet-Cookie: a=b; Path=/\r\nSet-Cookie2: c=d\r\n"
                            + "WWW-Authenticate: Basic realm=\"x\"\r\nWWW-Authenticate: Negotiate\r\n"
                            + "Connection: close\r\nContent-Length: 0\r\n\r\n");
                });
                var http = OutboundFixture.client(InetAddress::getAllByName, server.target())) {
            for (int i = 0; i < 3; i++) {
                assertThat(http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), PATIENT))
                                .status())
                        .isEqualTo(401);
            }
        }
        assertThat(heads).hasSize(3).allSatisfy(head -> assertThat(head)
                .doesNotContain("cookie", "authorization")
                .contains("accept-encoding: gzip, x-gzip, deflate\r\n"));
    }

    @Test
    void bytesBeyondThePromisedLengthAreNoAnswerToAnything() throws IOException {
        try (var server = new HostileServer(peer -> {
                    peer.listen();
                    peer.say(
                            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil");
                    peer.keepSilent();
                });
                var http = OutboundFixture.client(InetAddress::getAllByName, server.target())) {
            for (int i = 0; i < 3; i++) {
                var answer = http.exchange(OutboundRequest.get(server.uri("http"), Map.of(), PATIENT));
                assertThat(new String(answer.body(), UTF_8)).isEqualTo("ok");
            }
        }
    }

    /** Faults other than slowness must be found without the help of the deadline. */
    private static OutboundLimits limits(Hostility hostility) {
        return hostility.kind() == OutboundException.Kind.TIMEOUT ? LIMITS : PATIENT;
    }

    private static byte[] noisy(Random random) {
        var answer = ("HTTP/1.1 302 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Encoding: gzip\r\n"
                        + "Location: http://127.0.0.1/x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")
                .getBytes(UTF_8);
        for (int i = random.nextInt(8); i >= 0; i--) {
            answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
        }
        return answer;
    }
}
