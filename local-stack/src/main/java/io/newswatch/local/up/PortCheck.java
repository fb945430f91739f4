package io.newswatch.local.up;

import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** Finds out before anything starts whether every port can be had. */
final class PortCheck {
    private static final int CONNECT_MILLIS = 300;

    private PortCheck() {}

    /** Refuses the first port that somebody holds. */
    static void check(UpSettings settings) {
        settings.ports().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            var role = entry.getKey();
            if (isTaken(role.loopbackOnly() ? "127.0.0.1" : settings.bind(), entry.getValue())) {
                throw VerbFailure.inUse("port " + entry.getValue() + ", meant for the " + role.title()
                        + ", is in use by another program; stop that, or set " + role.variable()
                        + " to a free port");
            }
        });
    }

    /** Connecting finds what binding does not: macOS lets us bind beside a server that listens on all addresses. */
    private static boolean isTaken(String address, int port) {
        return answers(port) || !canBind(address, port);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean canBind(String address, int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
