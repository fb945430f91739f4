package io.newswatch.alert.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A receiver of webhooks that behaves as badly as it is told, byte by byte. */
public final class BadReceiver implements AutoCloseable {
    private final ServerSocket server;
    private final Behaviour behaviour;
    private final boolean listens;

    private BadReceiver(Behaviour behaviour, boolean listens) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.behaviour = behaviour;
        this.listens = listens;
        Thread.ofVirtual().start(this::accept);
    }

    /** Starts one that reads each request first. */
    public static BadReceiver that(Behaviour behaviour) {
        return start(behaviour, true);
    }

    /** Starts one that does so as soon as somebody connects. */
    public static BadReceiver thatAtOnce(Behaviour behaviour) {
        return start(behaviour, false);
    }

    private static BadReceiver start(Behaviour behaviour, boolean listens) {
        try {
            return new BadReceiver(behaviour, listens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens on a connection whose request was read. */
    @FunctionalInterface
    public interface Behaviour {
        void on(Socket connection) throws IOException;
    }

    /** Answers with these bytes and hangs up. */
    public static Behaviour answering(String answer) {
        return connection ->
                connection.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Never answers; returns when the other side has had enough. */
    public static Behaviour neverAnswering() {
        return connection -> {
            while (connection.getInputStream().read() >= 0) {
                // More of the same request.
                continue;
            }
        };
    }

    /** Begins an answer and goes on, one byte after the other, without ever coming to an end. */
    public static Behaviour dribbling() {
        return connection -> {
            var out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            while (!connection.isClosed()) {
                out.write('.');
                out.flush();
                connection.setSoTimeout(50);
                try {
                    if (connection.getInputStream().read() < 0) {
                        return;
                    }
                } catch (SocketTimeoutException stillThere) {
                    continue;
                }
            }
        };
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (listens) {
                readRequest(connection);
            }
            behaviour.on(connection);
        } catch (IOException hungUp) {
            // The other side's right.
            return;
        }
    }

    private static void readRequest(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("no request");
            }
            head.append((char) c);
        }
        var length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
    }
}
