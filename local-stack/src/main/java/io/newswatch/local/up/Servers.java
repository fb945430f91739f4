package io.newswatch.local.up;

import io.newswatch.local.supervise.Part;
import java.util.List;

/** The broker and the database of a run: how they are started, and where they are then. */
interface Servers {
    /** What must be started for them; nothing when they run already. */
    List<Part> parts();

    /** What services must know of them; waits until all parts are ready for the first time. */
    Addresses addresses();

    /** What services are told. */
    record Addresses(String bootstrapServers, String jdbcUrl, String user, String password) {}
}
