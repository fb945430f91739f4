package io.newswatch.system.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver of webhooks: keeps what it got and checks every signature with the public library. */
final class WebhookReceiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String secret;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    WebhookReceiver(String secret) {
        this.secret = secret;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        received.add(new Received(id, genuine(exchange, body), JSON.readTree(body)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private boolean genuine(HttpExchange exchange, byte[] body) {
        try {
            new Webhook(secret)
                    .verify(
                            new String(body, StandardCharsets.UTF_8),
                            HttpHeaders.of(Map.copyOf(exchange.getRequestHeaders()), (name, value) -> true));
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
