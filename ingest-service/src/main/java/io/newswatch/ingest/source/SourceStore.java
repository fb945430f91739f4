package io.newswatch.ingest.source;

import java.util.List;
import java.util.Optional;

/** Where sources are kept. */
public interface SourceStore {
    /** Adds a source; it is read as soon as a reader is free. */
    Saved add(Source source);

    /** Replaces what an operator set up. It is read again as soon as a reader is free, for the first time if it moved. */
    Saved replace(Source source);

    /** Whether there was one to remove. Its articles stay. */
    boolean remove(SourceId id);

    Optional<ListedSource> find(SourceId id);

    /** Sources in order of their ids, from behind {@code after}. */
    List<ListedSource> list(String after, int limit);

    /** All of them as they stand, without what has to be counted from articles. */
    List<ListedSource> standings();
}
