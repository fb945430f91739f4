package io.newswatch.system.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A receiver of webhooks that does not behave as it should. */
public final class BadReceiver implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<String> calls = new CopyOnWriteArrayList<>();

    private BadReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Answers so late that nobody waits for it any more. */
    public static BadReceiver lateBy(Duration delay) {
        var receiver = new BadReceiver();
        return receiver.doing(exchange -> {
            if (!receiver.isClosedWithin(delay)) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
    }

    /** Answers with a status and one header. */
    public static BadReceiver answering(int status, String header, String value) {
        return new BadReceiver().doing(exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Promises a longer answer than it gives. */
    public static BadReceiver answeringHalf() {
        return new BadReceiver().doing(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
        });
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** The ids of the webhooks that came. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private BadReceiver doing(HttpHandler behaviour) {
        server.createContext("/", exchange -> receive(exchange, behaviour));
        server.start();
        return this;
    }

    // Whoever called may have given up meanwhile: that is what this is for.
    private void receive(HttpExchange exchange, HttpHandler behaviour) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            calls.add(exchange.getRequestHeaders().getFirst("webhook-id"));
            behaviour.handle(exchange);
        }
    }

    private boolean isClosedWithin(Duration delay) {
        try {
            return closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
