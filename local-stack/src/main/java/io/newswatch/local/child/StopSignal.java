package io.newswatch.local.child;

/** The signal that asks a child to stop in order. */
public enum StopSignal {
    /** What a JVM and most programs understand. */
    TERM,
    /** PostgreSQL's fast shutdown: open transactions are rolled back instead of waited for. */
    INT
}
