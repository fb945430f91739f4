package io.newswatch.ingest.rest.source;

import io.newswatch.ingest.source.ListedSource;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceStore;
import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.opml.OpmlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All sources as OPML that an import takes again with nothing lost. */
final class OpmlExport {
    private static final int PART = 500;

    private final SourceStore store;

    OpmlExport(SourceStore store) {
        this.store = store;
    }

    String text() {
        var feeds = new ArrayList<ListedFeed>();
        List<ListedSource> part;
        String after = "";
        do {
            part = store.list(after, PART);
            part.forEach(listed -> feeds.add(feed(listed.source())));
            after = part.isEmpty() ? after : part.getLast().source().id().value();
        } while (part.size() == PART);
        return OpmlWriter.write("Newswatch sources", feeds);
    }

    private static ListedFeed feed(Source source) {
        return new ListedFeed(
                source.url().toString(), source.name(), null, source.language(), List.of(), notes(source));
    }

    private static Map<String, String> notes(Source source) {
        var notes = new LinkedHashMap<String, String>();
        put(notes, OpmlNotes.ID, source.id().value());
        put(notes, OpmlNotes.KIND, source.kind().text());
        put(
                notes,
                OpmlNotes.LINK_PATTERN,
                source.linkPattern() == null ? null : source.linkPattern().text());
        put(notes, OpmlNotes.COUNTRY, source.country());
        put(notes, OpmlNotes.TIER, source.tier());
        put(notes, OpmlNotes.FULL_TEXT, String.valueOf(source.fullText()));
        put(notes, OpmlNotes.ENABLED, String.valueOf(source.enabled()));
        put(
                notes,
                OpmlNotes.POLL_EVERY,
                source.pollEvery() == null ? null : source.pollEvery().toString());
        return notes;
    }

    private static void put(Map<String, String> notes, String name, @Nullable String value) {
        if (value != null) {
            notes.put(name, value);
        }
    }
}
