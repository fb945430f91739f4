package io.newswatch.edge.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswatch.edge.outbound.OutboundException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundHttpTest {
    private static final OutboundLimits LIMITS = new OutboundLimits(Duration.ofSeconds(30), 10_000, 3);

    private final AtomicInteger forbiddenHits = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer server;
    private HttpServer forbidden;
    private OutboundHttp http;

    @BeforeEach
    void start() throws IOException {
        forbidden = serve();
        forbidden.createContext("/", exchange -> {
            forbiddenHits.incrementAndGet();
            answer(exchange, 200, "secret".getBytes(UTF_8));
        });
        server = serve();
        server.createContext("/ok", exchange -> answer(exchange, 200, "fine".getBytes(UTF_8)));
        server.createContext("/loop", exchange -> redirect(exchange, "/loop"));
        server.createContext("/moved", exchange -> redirect(exchange, "/ok"));
        server.createContext(
                "/inside", exchange -> redirect(exchange, "http://127.0.0.1:" + port(forbidden) + "/secret"));
        server.createContext("/scheme", exchange -> redirect(exchange, "file:///etc/hostname"));
        server.createContext("/large", exchange -> answer(exchange, 200, new byte[10_001]));
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, gzip(new byte[5_000_000]));
        });
        server.createContext("/dribble", this::dribble);
        http = OutboundFixture.client(InetAddress::getAllByName, "127.0.0.1:" + port(server));
    }

    @AfterEach
    void stop() throws IOException {
        release.countDown();
        http.close();
        server.stop(0);
        forbidden.stop(0);
    }

    @Test
    void followsARedirectAndSaysWhereItEnded() throws OutboundException {
        var response = get("/moved");

        assertThat(new String(response.body(), UTF_8)).isEqualTo("fine");
        assertThat(response.uri().getPath()).isEqualTo("/ok");
    }

    @Test
    void handsARedirectToTheCallerWhenNoneIsAllowed() throws OutboundException {
        var none = new OutboundLimits(Duration.ofSeconds(30), 100, 0);

        assertThat(http.exchange(OutboundRequest.get(uri("/moved"), Map.of(), none))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void givesUpARedirectLoop() {
        assertThat(failure("/loop").kind()).isEqualTo(Kind.PROTOCOL);
    }

    @Test
    void doesNotFollowARedirectToAForbiddenAddress() {
        assertThat(failure("/inside").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(forbiddenHits).hasValue(0);
    }

    @Test
    void doesNotFollowARedirectToAnotherScheme() {
        assertThat(failure("/scheme").kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void stopsReadingALargeBody() {
        assertThat(failure("/large").kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void countsTheBodyAfterDecompression() {
        assertThat(failure("/bomb").kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void endsADribblingBodyAtTheDeadline() {
        var limits = new OutboundLimits(Duration.ofMillis(300), 10_000, 0);

        var failure = catchThrowableOfType(
                OutboundException.class, () -> http.exchange(OutboundRequest.get(uri("/dribble"), Map.of(), limits)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void saysThatNobodyListens() {
        var port = port(forbidden);
        forbidden.stop(0);
        var other = OutboundFixture.client(InetAddress::getAllByName, "127.0.0.1:" + port);

        var failure = catchThrowableOfType(
                OutboundException.class,
                () -> other.exchange(
                        OutboundRequest.get(URI.create("http://127.0.0.1:" + port + "/"), Map.of(), LIMITS)));

        assertThat(failure.kind()).isEqualTo(Kind.CONNECT);
    }

    private OutboundResponse get(String path) throws OutboundException {
        return http.exchange(OutboundRequest.get(uri(path), Map.of(), LIMITS));
    }

    private OutboundException failure(String path) {
        return catchThrowableOfType(OutboundException.class, () -> get(path));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port(server) + path);
    }

    private void dribble(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            body.write('x');
            body.flush();
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer serve() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        answer(exchange, 302, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
