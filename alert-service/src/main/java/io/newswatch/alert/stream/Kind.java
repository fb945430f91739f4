package io.newswatch.alert.stream;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry of the stream is about. */
public enum Kind {
    ARTICLE,
    STORY,
    ALERT;

    /** Its name in the stream and in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name, if there is one. */
    public static Optional<Kind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
