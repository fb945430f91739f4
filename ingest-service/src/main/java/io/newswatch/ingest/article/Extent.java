package io.newswatch.ingest.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of an article a telling of it has. */
public enum Extent {
    /** A title, a summary, a beginning. */
    SUMMARY,
    WHOLE;

    /** Its name in the database. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The extent with this name; null for null. */
    public static @Nullable Extent named(@Nullable String id) {
        return id == null ? null : valueOf(id.toUpperCase(Locale.ROOT));
    }
}
