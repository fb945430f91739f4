package io.newswatch.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** Gives Quarkus tests a real broker, a real database and an issuer of tokens, and the settings to find them. */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {
    private Path folder;
    private LocalStack stack;
    private LocalIssuer issuer;

    @Override
    public Map<String, String> start() {
        folder = newFolder();
        stack = LocalStack.start(folder);
        issuer = LocalIssuer.start();
        return Map.of(
                "kafka.bootstrap.servers", stack.kafka().bootstrapServers(),
                "quarkus.datasource.jdbc.url", stack.postgres().jdbcUrl(),
                "quarkus.datasource.username", stack.postgres().user(),
                "quarkus.datasource.password", stack.postgres().password(),
                "newswatch.oidc.issuer", issuer.address().toString(),
                "newswatch.admin-token", "test-admin");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stack, new TestInjector.AnnotatedAndMatchesType(InjectStack.class, LocalStack.class));
        injector.injectIntoFields(
                issuer, new TestInjector.AnnotatedAndMatchesType(InjectStack.class, LocalIssuer.class));
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
            issuer.close();
            delete(folder);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("newswatch-test-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the test servers", e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("temporary folder " + folder + " cannot be deleted", e);
        }
    }
}
