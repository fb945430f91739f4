package io.newswatch.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import io.newswatch.local.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that keeps what is posted to each path and lists it. */
final class ListingService implements AutoCloseable {
    private final Map<String, List<String>> items = new ConcurrentHashMap<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final WebServer server;

    ListingService() throws IOException {
        server = WebServer.start("127.0.0.1", 0, this::handle);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Every body that was posted, in order. */
    List<String> posted() {
        return posted;
    }

    @Override
    public void close() {
        server.close();
    }

    private WebResponse handle(WebRequest request) throws IOException {
        var list = items.computeIfAbsent(request.path(), path -> new CopyOnWriteArrayList<>());
        if (request.method().equals("POST")) {
            list.add(request.body());
            posted.add(request.body());
            return WebResponse.of(201, "application/json", request.body());
        }
        var json = "{\"items\":[" + String.join(",", list) + "],\"next\":null}";
        return WebResponse.json(new ObjectMapper().readTree(json));
    }
}
