package io.newswatch.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Receives the webhooks: counts them, and notes when the first for each article came. */
final class Sink implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final AtomicLong received = new AtomicLong();
    private final Map<String, Long> firstByUrl = new ConcurrentHashMap<>();

    Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url(int number) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    long received() {
        return received.get();
    }

    /** When the first webhook for each article's address came, in nanoseconds of {@link System#nanoTime}. */
    Map<String, Long> arrivals() {
        return firstByUrl;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var now = System.nanoTime();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        received.incrementAndGet();
        var url = JSON.readTree(body).at("/data/article/url").asText();
        firstByUrl.putIfAbsent(url, now);
    }
}
