package io.newswatch.system.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswatch.system.history.Documents.Told;
import io.newswatch.system.history.History.Statement;
import io.newswatch.system.history.Plan.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/** One publisher: a feed that grows and changes, and the pages that it points to. Thread-safe. */
final class Site implements AutoCloseable {
    private final Way way;
    private final Moments moments;
    private final HttpServer server;
    private final Documents documents;
    private final Map<Integer, Told> told = new LinkedHashMap<>();
    private int version;

    Site(Way way, Ledger ledger, Moments moments) {
        this.way = way;
        this.moments = moments;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents =
                new Documents(ledger, "http://127.0.0.1:" + server.getAddress().getPort());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, 404, "text/plain", "nothing here"));
        server.createContext("/feed", this::feed);
        server.createContext("/n/", this::page);
        server.start();
    }

    Way way() {
        return way;
    }

    String feed() {
        return documents.site() + "/feed";
    }

    /** Where this site's page of a number is. */
    String address(int number) {
        return documents.site() + "/n/" + number;
    }

    /** From now on the feed says this, and that it stands there. */
    synchronized void publish(Statement statement, String link) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        told.merge(
                statement.number(),
                new Told(statement, link, now, now),
                (before, after) -> new Told(statement, link, before.first(), now));
        version++;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void feed(HttpExchange exchange) throws IOException {
        moments.happens(Moment.POLL);
        String body;
        String tag;
        synchronized (this) {
            body = documents.feed(way, told.values());
            tag = "\"" + version + "\"";
        }
        if (way != Way.RSS) {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
        }
        answer(exchange, 200, documents.contentType(way), body);
    }

    private void page(HttpExchange exchange) throws IOException {
        var number = exchange.getRequestURI().getPath().substring("/n/".length());
        Told found;
        synchronized (this) {
            found = told.get(Integer.valueOf(number));
        }
        if (found == null) {
            answer(exchange, 404, "text/plain", "nothing here");
        } else {
            answer(exchange, 200, "text/html; charset=utf-8", documents.page(found));
        }
    }

    // Whoever asked may have been killed meanwhile: that is what this is for.
    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
