package io.newswatch.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswatch.edge.outbound.OutboundException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that cannot prove who they are, or do not come to it, get no request. */
class HostileTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\n\r\nspeak plainly",
                "<rss/>",
                "\u0015\u0003\u0003\u0000\u0002\u0002\u0028"
            })
    void nonsenseIsNamed(String nonsense) throws IOException {
        try (var server = new HostileServer(peer -> {
            peer.say(nonsense);
            peer.keepSilent();
        })) {
            assertThat(failure(server, Duration.ofSeconds(30)).kind()).isEqualTo(Kind.TLS);
        }
    }

    @Test
    void aHandshakeThatDoesNotEndEndsAtTheDeadline() throws IOException {
        try (var silent = new HostileServer(HostileServer.Peer::keepSilent);
                var slow = new HostileServer(peer -> {
                    peer.say("\u0016\u0003\u0003\u0010\u0000");
                    peer.dribbleForEver("\u0002");
                })) {
            assertThat(failure(silent, Duration.ofMillis(300)).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(failure(slow, Duration.ofMillis(300)).kind()).isEqualTo(Kind.TIMEOUT);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1d, 10", "-9d, 1"})
    void aCertificateOfNobodyOrOfThePastIsRefused(String start, String days) throws Exception {
        var received = new AtomicReference<Integer>();
        try (var door = serve(keys(start, days))) {
            var server = Thread.ofVirtual().start(() -> receive(door, received));
            var target = "127.0.0.1:" + door.getLocalPort();
            try (var http = OutboundFixture.client(InetAddress::getAllByName, target)) {
                var failure = catchThrowableOfType(
                        OutboundException.class,
                        () -> http.exchange(OutboundRequest.get(
                                URI.create("https://" + target + "/"),
                                Map.of(),
                                new OutboundLimits(Duration.ofSeconds(30), 1_000, 0))));
                assertThat(failure.kind()).isEqualTo(Kind.TLS);
            }
            server.join();
        }
        assertThat(received).hasNullValue();
    }

    private static OutboundException failure(HostileServer server, Duration deadline) throws IOException {
        try (var http = OutboundFixture.client(InetAddress::getAllByName, server.target())) {
            return catchThrowableOfType(
                    OutboundException.class,
                    () -> http.exchange(OutboundRequest.get(
                            server.uri("https"), Map.of(), new OutboundLimits(deadline, 1_000, 0))));
        }
    }

    private static void receive(SSLServerSocket door, AtomicReference<Integer> received) {
        try (var socket = door.accept()) {
            received.set(socket.getInputStream().read());
        } catch (IOException handshakeFailed) {
            received.set(null);
        }
    }

    private static SSLServerSocket serve(Path keys) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD);
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private Path keys(String start, String days) throws IOException, InterruptedException {
        var file = folder.resolve("keys.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var log = folder.resolve("keytool.log");
        var code = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-startdate",
                        start,
                        "-validity",
                        days,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(log)).isZero();
        return file;
    }
}
