package io.newswatch.local.up;

import com.sun.net.httpserver.HttpServer;
import io.newswatch.local.running.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands where a packaged service stands: a jar that listens on its port and says that it is ready. */
final class FakeService {
    private FakeService() {}

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

    /** Packs this class as each service's jar below {@code home}. */
    static void packAll(Path home) throws IOException {
        for (var service : Service.all()) {
            var jar = home.resolve(service.name()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            pack(jar, service.role());
        }
    }

    private static void pack(Path jar, Role role) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, FakeService.class);
            add(out, Role.class);
            out.putNextEntry(new JarEntry("role"));
            out.write(role.name().getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        var name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var in = type.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }

    private static String roleOfJar() throws IOException {
        try (var in = FakeService.class.getResourceAsStream("/role")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
