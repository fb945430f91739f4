package io.newswatch.ingest.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A site whose pages are bytes on a socket, so that it can answer what no server of good faith would. */
final class RawSite implements AutoCloseable {
    private static final Answer NOT_FOUND =
            (out, over) -> say(out, "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

    private final ServerSocket door;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();

    RawSite() throws IOException {
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    /** What is said to a request; {@code over} ends with the site. */
    interface Answer {
        void to(OutputStream out, CountDownLatch over) throws IOException;
    }

    void put(String path, Answer answer) {
        answers.put(path, answer);
    }

    String url(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    int requests(String path) {
        return requests.getOrDefault(path, 0);
    }

    static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    /** A whole answer. */
    static Answer document(String contentType, byte[] body, String... headers) {
        return (out, over) -> {
            say(
                    out,
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                            + body.length + "\r\n" + String.join("\r\n", headers)
                            + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
            out.write(body);
        };
    }

    /** The head, and then this again and again. */
    static Answer endless(String head, String text) {
        return (out, over) -> {
            say(out, head);
            while (over.getCount() > 0) {
                say(out, text.repeat(1_000));
            }
        };
    }

    /** The head, and then this again and again, in no hurry. */
    static Answer dribble(String head, String text) {
        return (out, over) -> {
            say(out, head);
            try {
                while (!over.await(50, TimeUnit.MILLISECONDS)) {
                    say(out, text);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        door.close();
    }

    private void receive() {
        while (over.getCount() > 0) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                over.countDown();
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            var first = in.readLine();
            if (first == null) {
                return;
            }
            if (!first.startsWith("GET ")) {
                // Whoever speaks TLS here is kept waiting.
                over.await();
                return;
            }
            var line = first;
            while (line != null && !line.isEmpty()) {
                line = in.readLine();
            }
            var path = first.split(" ", -1)[1];
            requests.merge(path, 1, Integer::sum);
            answers.getOrDefault(path, NOT_FOUND).to(socket.getOutputStream(), over);
        } catch (IOException clientWentAway) {
            over.getCount();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
