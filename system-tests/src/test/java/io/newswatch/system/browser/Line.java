package io.newswatch.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and the console, which can be cut and mended. Safe for use by several threads. */
public final class Line implements AutoCloseable {
    private final ServerSocket door;
    private final URI console;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Line(URI console) throws IOException {
        this.console = console;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** A line to the console at this address. */
    static Line to(URI console) {
        try {
            var line = new Line(console);
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this line begins. */
    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Ends every connection and lets none through. */
    public void cut() {
        cut = true;
        open.forEach(Line::end);
    }

    /** Lets connections through again. */
    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            // Nobody comes through a door that is shut.
            cut = true;
        }
    }

    private void connect(Socket browser) {
        open.add(browser);
        if (cut) {
            end(browser);
            return;
        }
        try {
            var server = new Socket(console.getHost(), console.getPort());
            open.add(server);
            if (cut) {
                // Cut since the browser knocked: whoever cuts may not have seen this one.
                end(server);
            }
            Thread.ofVirtual().start(() -> pass(browser, server));
            Thread.ofVirtual().start(() -> pass(server, browser));
        } catch (IOException refused) {
            end(browser);
        }
    }

    /** Until one of both ends; then the other one ends too. */
    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // As lines do.
            end(from);
        }
        end(to);
        open.remove(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
