package io.newswatch.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A loopback port that nobody listens on. Taken from below the range that outgoing connections use: a port out of that
 * range can be lost to any connection between here and the server's start. So that processes that look for ports at the
 * same time do not find the same ones, each looks in a part of the range first.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int PARTS = 24;
    private static final int ATTEMPTS = 100;
    /** A server listens only a while after its port was found; nobody else here gets that port. */
    private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** Finds one. */
    public static int find() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = attempt < ATTEMPTS / 2
                    ? oneOfOurs()
                    : ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && FOUND.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    private static int oneOfOurs() {
        int size = (HIGHEST - LOWEST) / PARTS;
        var part = Math.floorMod(ProcessHandle.current().pid(), PARTS);
        return LOWEST + part * size + ThreadLocalRandom.current().nextInt(size);
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
