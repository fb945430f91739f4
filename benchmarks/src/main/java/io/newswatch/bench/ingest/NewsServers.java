package io.newswatch.bench.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The news servers of many publishers, each on a port of its own, because limits are kept for each host and port: they
 * keep connections alive, name entity tags, and honour conditional requests or not, as they are told.
 */
final class NewsServers implements AutoCloseable {
    private static final int BACKLOG = 64;

    private final BenchFeeds feeds;
    private final List<ServerSocket> hosts = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong wholeAnswers = new AtomicLong();
    private final AtomicLong notModified = new AtomicLong();
    private volatile boolean conditional = true;

    NewsServers(BenchFeeds feeds, int howMany) throws IOException {
        this.feeds = feeds;
        for (int i = 0; i < howMany; i++) {
            var host = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            hosts.add(host);
            threads.execute(() -> accept(host));
        }
    }

    /** Where feed {@code number} is. */
    String url(int number) {
        return "http://127.0.0.1:" + hosts.get(number % hosts.size()).getLocalPort() + "/feed/" + number;
    }

    /** From now on, a server that is asked whether a feed has changed says so, or sends it again. */
    void honourConditions(boolean honoured) {
        conditional = honoured;
    }

    long wholeAnswers() {
        return wholeAnswers.get();
    }

    long notModified() {
        return notModified.get();
    }

    @Override
    public void close() throws IOException {
        for (var host : hosts) {
            host.close();
        }
        threads.shutdownNow();
    }

    private void accept(ServerSocket host) {
        try {
            while (true) {
                var caller = host.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (SocketException e) {
            if (!host.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var in = new BufferedInputStream(caller.getInputStream());
                var out = new BufferedOutputStream(caller.getOutputStream(), BenchFeeds.BYTES)) {
            for (var request = head(in); !request.isEmpty(); request = head(in)) {
                answer(request, out);
                out.flush();
            }
        } catch (SocketException e) {
            // The other side hung up, or the benchmark is over.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String request, OutputStream out) throws IOException {
        var path = request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP"));
        if (!path.startsWith("/feed/")) {
            write(out, "404 Not Found", "", new byte[0]);
            return;
        }
        int number = Integer.parseInt(path.substring("/feed/".length()));
        var tag = "ETag: \"feed-" + number + "\"\r\n";
        if (conditional && asksWhetherChanged(request)) {
            notModified.incrementAndGet();
            write(out, "304 Not Modified", tag, null);
        } else {
            wholeAnswers.incrementAndGet();
            write(out, "200 OK", tag + "Content-Type: application/xml\r\n", feeds.feed(number));
        }
    }

    private static boolean asksWhetherChanged(String request) {
        return request.toLowerCase(Locale.ROOT).contains("\nif-none-match:");
    }

    private static void write(OutputStream out, String status, String headers, byte @Nullable [] body)
            throws IOException {
        var length = body == null ? "" : "Content-Length: " + body.length + "\r\n";
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + length + "\r\n").getBytes(US_ASCII));
        if (body != null) {
            out.write(body);
        }
    }

    /** One request up to the empty line; nothing when the caller has hung up. */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        int ends = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            ends = b == '\n' ? ends + 1 : b == '\r' ? ends : 0;
            if (ends == 2) {
                return head.toString(ISO_8859_1);
            }
        }
        return "";
    }
}
