package io.newswatch.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Somebody who is signed in to the console and asks for pages as a browser does. For one thread. */
final class Browser implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningSystem system;
    private final String cookie;

    private Browser(RunningSystem system) {
        this.system = system;
        this.cookie = signIn();
    }

    /**
     * A page as it came.
     *
     * @param micros from asking to the last byte
     * @param bytes unpacked
     * @param packed as they came over the wire
     */
    record View(long micros, int bytes, int packed) {}

    /** The administrator, by a one-time link. */
    static Browser signedIn(RunningSystem system) {
        return new Browser(system);
    }

    /** Asks for a page, which must be there. */
    View view(String path) {
        var request = HttpRequest.newBuilder(system.console(path))
                .timeout(Duration.ofMinutes(1))
                .header("Cookie", cookie)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        var begin = System.nanoTime();
        var response = send(request);
        var micros = (System.nanoTime() - begin) / 1_000;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        var body = response.body();
        return new View(micros, unpacked(response).length, body.length);
    }

    @Override
    public void close() {
        client.close();
    }

    private String signIn() {
        JsonNode link;
        try (var http = new Http(RunningSystem.TOKEN)) {
            link = http.post(system.alert("/api/v1/users/admin/sign-in-link"), "application/json", "{}")
                    .path("link");
        }
        var code = link.asText().substring(link.asText().indexOf("code=") + "code=".length());
        var response = send(HttpRequest.newBuilder(system.console("/sign-in/link"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin())
                .POST(BodyPublishers.ofString("code=" + code))
                .build());
        List<String> cookies = response.headers().allValues("Set-Cookie");
        if (response.statusCode() != 303 || cookies.isEmpty()) {
            throw new IllegalStateException("Signing in answered " + response.statusCode());
        }
        return cookies.getFirst().split(";", 2)[0];
    }

    private String origin() {
        URI console = system.console("/");
        return console.getScheme() + "://" + console.getAuthority();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static byte[] unpacked(HttpResponse<byte[]> response) {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return response.body();
        }
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return unpacking.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
