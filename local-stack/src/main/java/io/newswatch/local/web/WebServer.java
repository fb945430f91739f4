package io.newswatch.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** A small HTTP server for this machine's own pages. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WebServer.class.getName());
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final int BACKLOG = 100;

    private final HttpServer server;
    private final ExecutorService threads;

    private WebServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts serving.
     *
     * @param port 0 takes a free one
     */
    public static WebServer start(String bind, int port, WebHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(bind, port), BACKLOG);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
        return new WebServer(server, threads);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(HttpExchange exchange, WebHandler handler) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            var response = body.length > LARGEST_BODY
                    ? WebResponse.text(413, "At most " + LARGEST_BODY + " bytes.\n")
                    : answer(request(exchange, body), handler);
            send(exchange, response);
        }
    }

    private static WebResponse answer(WebRequest request, WebHandler handler) throws IOException {
        try {
            return handler.handle(request);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A request could not be answered: " + request.method(), e);
            return WebResponse.text(500, "Something went wrong here.\n");
        }
    }

    private static WebRequest request(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        return new WebRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, WebResponse response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        var body = response.body().getBytes(StandardCharsets.UTF_8);
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
    }
}
