package io.newswatch.local.up;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the broker and the database come from. */
enum StackKind {
    /** From Maven Central, as processes of this machine. */
    EMBEDDED,
    /** As containers. */
    CONTAINERS,
    /** Servers that run already, given by address. */
    EXTERNAL;

    static Optional<StackKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.text().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(StackKind::text).collect(Collectors.joining(", "));
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
