package io.newswatch.console.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small HTTP server that speaks alert-service's public API as tests tell it to. Safe for use by several threads. */
public final class Peer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();

    /** What came in. */
    public record Request(String method, String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private record Reply(int status, String type, String body, Map<String, String> headers) {}

    public Peer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on answers so; {@code where} is the method and the path without its query. */
    public void when(String where, int status, String json) {
        when(where, status, status < 400 ? "application/json" : "application/problem+json", json, Map.of());
    }

    public void when(String where, int status, String type, String body, Map<String, String> headers) {
        replies.put(where, new Reply(status, type, body, headers));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forget() {
        replies.clear();
        requests.clear();
    }

    /** Sends an event to everybody who listens. */
    public void event(String name) throws IOException {
        for (var stream : streams) {
            var out = stream.getResponseBody();
            out.write(("event: " + name + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    public int listeners() {
        return streams.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod(), uri.toString(), exchange.getRequestHeaders(), body));
        var reply = replies.get(exchange.getRequestMethod() + " " + uri.getPath());
        if (reply == null) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.type().equals("text/event-stream")) {
            exchange.sendResponseHeaders(reply.status(), 0);
            exchange.getResponseBody().write(": hello\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            streams.add(exchange);
            return;
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
