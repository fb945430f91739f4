package io.newswatch.local.prepare;

import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.keys.SigningKeys;
import io.newswatch.local.servers.BrokerTopics;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Main class of the container that runs before the services: makes the topics at {@code KAFKA_BOOTSTRAP_SERVERS}, and the
 * keys for tokens at {@code NEWSWATCH_JWT_PRIVATE_KEY} and {@code NEWSWATCH_JWT_PUBLIC_KEY}. What is there already stays
 * as it is, so that it may run as often as one likes.
 */
final class PrepareMain {
    private PrepareMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var privateKey = System.getenv("NEWSWATCH_JWT_PRIVATE_KEY");
        if (privateKey != null) {
            var keys = new SigningKeys(Path.of(privateKey), Path.of(required("NEWSWATCH_JWT_PUBLIC_KEY")));
            keys.makeIfMissing(new SecureRandom());
            out.println("the keys for tokens are there");
        }
        BrokerTopics.create(required("KAFKA_BOOTSTRAP_SERVERS"));
        out.println("the topics are there");
    }

    private static String required(String name) {
        @Nullable String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new StartFailedException(name + " must be set");
        }
        return value;
    }
}
