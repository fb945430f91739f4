package io.newswatch.ingest.retention;

import java.time.Instant;

/** Something that grows, of which what is no longer needed is removed a little at a time. */
public interface Removal {
    /** Of what; its name in metrics and logs. */
    String what();

    /** Removes some; says how many. None when nothing is left to remove, or another replica is at work. */
    int some(Instant now);
}
