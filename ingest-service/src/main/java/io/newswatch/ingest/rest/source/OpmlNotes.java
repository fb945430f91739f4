package io.newswatch.ingest.rest.source;

import io.newswatch.reader.document.ListedFeed;
import org.jspecify.annotations.Nullable;

/** The names under which an outline carries what OPML has no attribute for, and their way back. */
final class OpmlNotes {
    static final String ID = "id";
    static final String KIND = "kind";
    static final String LINK_PATTERN = "linkpattern";
    static final String COUNTRY = "country";
    static final String TIER = "tier";
    static final String FULL_TEXT = "fulltext";
    static final String ENABLED = "enabled";
    static final String POLL_EVERY = "pollevery";

    private OpmlNotes() {}

    /** The source that an outline describes, as an operator would have written it. */
    static SourceBody body(ListedFeed feed) {
        var notes = feed.notes();
        return new SourceBody(
                notes.get(ID),
                feed.url(),
                notes.get(KIND),
                notes.get(LINK_PATTERN),
                feed.title(),
                feed.language(),
                notes.get(COUNTRY),
                notes.get(TIER),
                flag(FULL_TEXT, notes.get(FULL_TEXT)),
                flag(ENABLED, notes.get(ENABLED)),
                notes.get(POLL_EVERY));
    }

    private static @Nullable Boolean flag(String name, @Nullable String given) {
        return switch (given) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(name + " must be true or false, not '" + given + "'");
        };
    }
}
