package io.newswatch.edge.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens on every local address, and should hear nothing. */
final class Trap implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 500, InetAddress.getByName("::"));
    private final BlockingQueue<Integer> callers = new LinkedBlockingQueue<>();

    Trap() throws IOException {
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Connections so far. The kernel hands them out in order, so that our own tells that there are no others. */
    int connections() throws IOException, InterruptedException {
        try (var own = new Socket("127.0.0.1", port())) {
            var others = 0;
            for (var port = callers.poll(5, TimeUnit.SECONDS); ; port = callers.poll(5, TimeUnit.SECONDS)) {
                if (port == null) {
                    throw new IOException("the trap does not listen");
                }
                if (port == own.getLocalPort()) {
                    return others;
                }
                others++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void receive() {
        try {
            while (true) {
                try (var caller = door.accept()) {
                    callers.add(caller.getPort());
                }
            }
        } catch (IOException closed) {
            callers.add(-1);
        }
    }
}
