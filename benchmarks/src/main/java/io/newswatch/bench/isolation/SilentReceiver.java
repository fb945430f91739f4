package io.newswatch.bench.isolation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Takes connections and never reads from them nor answers: the kernel alone keeps them open. */
final class SilentReceiver implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 1_000;

    private final ServerSocket server;

    SilentReceiver() throws IOException {
        server = new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/silent";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
