package io.newswatch.ingest.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is found at the address of a source. */
public enum SourceKind {
    /** Whatever it turns out to be. */
    AUTO,
    /** A feed; whichever of the feed formats it is in, it is read. */
    RSS,
    /** As {@link #RSS}. */
    ATOM,
    /** As {@link #RSS}. */
    JSON_FEED,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP,
    /** A page whose links lead to articles. */
    PAGE;

    /** The kind with this name in configuration and APIs. */
    public static SourceKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + names()));
    }

    /** Its name in configuration and APIs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String names() {
        List<String> names = Arrays.stream(values()).map(SourceKind::text).toList();
        return String.join(", ", names);
    }
}
