package io.newswatch.local.up;

import io.newswatch.local.running.Role;
import io.quarkus.runner.GeneratedMain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Stands where a packaged service stands: it listens on its port and says that it is ready. */
final class FakeService {
    private FakeService() {}

    /** Packs this class as each service's jar below {@code home}. */
    static void packAll(Path home) throws IOException {
        for (var service : Service.all()) {
            var folder = home.resolve(service.name()).resolve("target/quarkus-app");
            Files.createDirectories(folder.resolve("app"));
            Files.createFile(folder.resolve(Launch.JAR));
            pack(folder.resolve("app/fake.jar"), service.role());
        }
    }

    private static void pack(Path jar, Role role) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, GeneratedMain.class);
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
}
