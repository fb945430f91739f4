package io.newswatch.alert.stream;

import java.util.List;

/** The entries of the stream that are kept: the newest. Safe for use by several threads. */
public interface StreamLog {
    /** The next entries with greater numbers than {@code after}, in the order in which they were committed. */
    List<Entry> after(long after, int most);

    /** Which numbers are kept. */
    Kept kept();

    /** Forgets all but about so many of the newest. */
    void forget(int keep);

    /**
     * The numbers of the first and last entry that are kept; both 0 before there is any.
     */
    record Kept(long first, long last) {}
}
