package io.newswatch.edge.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on loopback that sends bytes rather than HTTP, so that it can break every rule. */
final class HostileServer implements AutoCloseable {
    private final ServerSocket door;
    private final Conversation conversation;
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore ends = new Semaphore(0);
    private final AtomicLong sent = new AtomicLong();

    HostileServer(Conversation conversation) throws IOException {
        this.conversation = conversation;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    /** What the server does with one connection; it is closed afterwards. */
    interface Conversation {
        void hold(Peer peer) throws IOException;
    }

    String target() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    URI uri(String scheme) {
        return URI.create(scheme + "://" + target() + "/feed");
    }

    int requests() {
        return requests.get();
    }

    /** Bytes that the system took over so far; what fits into its buffers counts, too. */
    long sent() {
        return sent.get();
    }

    /** Waits until one more connection has been closed by this side. */
    void awaitEnd() throws InterruptedException {
        ends.acquire();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        door.close();
    }

    private void receive() {
        try {
            while (true) {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException closed) {
            over.countDown();
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            conversation.hold(new Peer(socket));
        } catch (IOException clientWentAway) {
            over.getCount();
        }
        ends.release();
    }

    /** The client as a conversation sees it. */
    final class Peer {
        private final Socket socket;

        Peer(Socket socket) {
            this.socket = socket;
        }

        /** Reads the head of a request. */
        String listen() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                var next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IOException("no request");
                }
                head.append((char) next);
            }
            requests.incrementAndGet();
            return head.toString();
        }

        void say(String text) throws IOException {
            say(text.getBytes(ISO_8859_1));
        }

        void say(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            sent.addAndGet(bytes.length);
        }

        /** Repeats itself until the client has had enough. */
        void sayForEver(String text) throws IOException {
            var bytes = text.repeat(Math.max(1, 8_192 / text.length())).getBytes(ISO_8859_1);
            while (over.getCount() > 0) {
                say(bytes);
            }
        }

        /** Repeats itself until the client has had enough, in no hurry. */
        void dribbleForEver(String text) throws IOException {
            while (!ended(20, TimeUnit.MILLISECONDS)) {
                say(text);
            }
        }

        void keepSilent() {
            ended(1, TimeUnit.MINUTES);
        }

        /** Ends the connection without the farewell of TCP. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private boolean ended(long time, TimeUnit unit) {
            try {
                return over.await(time, unit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(e));
            }
        }
    }
}
