package io.newswatch.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A loopback port that nobody listens on. Taken from below the range that outgoing connections use: a port out of that
 * range can be lost to any connection between here and the server's start.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /** Finds one. */
    public static int find() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    static int orElseFind(int port) {
        return port == 0 ? find() : port;
    }

    /** Whether a server could listen on this loopback port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
