package io.newswatch.alert.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A program that follows the event stream. */
public final class StreamReader implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> end;
    private String name = "";
    private String id = "";

    private StreamReader(HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.ofLines());
        Awaitility.await().atMost(PATIENCE).until(answer::isDone);
        assertThat(answer.join().statusCode()).isEqualTo(200);
        end = CompletableFuture.runAsync(() -> answer.join().body().forEach(this::read));
    }

    /** What was received: its name, its id and its data. */
    public record Event(String name, String id, String data) {}

    /** Follows from now on. */
    public static StreamReader follow(URI address, String token) {
        return new StreamReader(request(address, token).build());
    }

    /** Follows from where it broke off. */
    public static StreamReader follow(URI address, String token, String lastSeen) {
        return new StreamReader(
                request(address, token).header("Last-Event-ID", lastSeen).build());
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    public List<Event> events() {
        return events;
    }

    /** The first event of this name that says so, once it is there. */
    public Event await(String name, String text, Duration patience) {
        return Awaitility.await()
                .atMost(patience)
                .until(
                        () -> events.stream()
                                .filter(event -> event.name().equals(name)
                                        && event.data().contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public boolean isAtTheEnd() {
        return end.isDone();
    }

    @Override
    public void close() {
        // Only closing would wait for the stream, which never ends by itself.
        http.shutdownNow();
    }

    private void read(String line) {
        if (line.startsWith("event:")) {
            name = line.substring("event:".length()).strip();
        } else if (line.startsWith("id:")) {
            id = line.substring("id:".length()).strip();
        } else if (line.startsWith("data:")) {
            events.add(new Event(name, id, line.substring("data:".length()).strip()));
        }
    }
}
