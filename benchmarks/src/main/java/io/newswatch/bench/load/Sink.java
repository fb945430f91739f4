package io.newswatch.bench.load;

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
public final class Sink implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final AtomicLong received = new AtomicLong();
    private final Map<String, Long> firstByUrl = new ConcurrentHashMap<>();

    /** Starts on a free port. */
    public Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** The address of receiver {@code number}. */
    public String url(int number) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    /** Webhooks so far. */
    public long received() {
        return received.get();
    }

    /** When the first webhook for each article's address came, in nanoseconds of {@link System#nanoTime}. */
    public Map<String, Long> arrivals() {
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
