package io.quarkus.runner;

import com.sun.net.httpserver.HttpServer;
import io.newswatch.local.running.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Has the name of the class by which a packaged service starts, and listens on the port of one. */
public final class GeneratedMain {
    private GeneratedMain() {}

    /** Each jar carries the name of its role, and finds its port by that. */
    public static void main(String[] arguments) throws IOException {
        var role = Role.valueOf(roleOfJar());
        var port = Integer.parseInt(System.getenv(role.variable()));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var body = "{\"link\":\"http://127.0.0.1/once\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String roleOfJar() throws IOException {
        try (var in = GeneratedMain.class.getResourceAsStream("/role")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
