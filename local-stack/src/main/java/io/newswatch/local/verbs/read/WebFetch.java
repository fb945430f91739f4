package io.newswatch.local.verbs.read;

import io.newswatch.local.verbs.read.Source.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches what the person at the terminal named, with that person's rights: unlike the services it may ask this machine's
 * own addresses. Redirects are followed, sizes and times are bounded.
 */
final class WebFetch {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int DEADLINE_SECONDS = 30;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
                    + " text/xml;q=0.9, text/html;q=0.8, */*;q=0.1";

    private final int mostBytes;

    WebFetch(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    Fetched fetch(String address) throws IOException {
        var request = request(address);
        try (var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(Redirect.NORMAL)
                .build()) {
            var answer = client.sendAsync(request, BodyHandlers.ofInputStream());
            try {
                return body(await(answer));
            } finally {
                client.shutdownNow();
            }
        }
    }

    private static HttpRequest request(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address))
                    .header("Accept", ACCEPT)
                    .header("User-Agent", "newswatch read")
                    .timeout(Duration.ofSeconds(DEADLINE_SECONDS))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new IOException("is no address that can be asked: " + e.getMessage(), e);
        }
    }

    private Fetched body(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException("the server answered " + response.statusCode());
        }
        // A body that dribbles is cut off by closing it from the other side.
        var read = CompletableFuture.supplyAsync(() -> bytes(response.body()));
        var contentType = response.headers().firstValue("content-type").orElse(null);
        return new Fetched(await(read), contentType, response.uri().toString());
    }

    private byte[] bytes(InputStream body) {
        try (body) {
            return body.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no complete answer within " + DEADLINE_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
