package io.newswatch.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is found at the address of a source. */
public enum SourceKind {
    /** RSS or Atom, whichever it turns out to be. */
    AUTO,
    RSS,
    ATOM;

    /** The kind with this name in configuration and APIs. */
    public static SourceKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("is a kind that cannot be read yet; these can: " + names()));
    }

    /** Its name in configuration and APIs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(SourceKind::text).toList();
    }
}
