package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.Source;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to read a source once, held for a while.
 *
 * @param lease proves at the end that nobody else took over meanwhile
 * @param medianGap between its latest articles
 */
public record Reading(
        Source source, UUID lease, Memory memory, @Nullable Duration medianGap) {
    /** Whether it was read with success before. */
    public boolean everRead() {
        return memory.lastSuccessAt() != null;
    }

    /** Where it is read. */
    public URI address() {
        return memory.readFrom() == null ? source.url() : memory.readFrom();
    }

    /** The same, as if the source were read for the first time: what it has is no news then. */
    Reading ofArchive() {
        return new Reading(source, lease, Memory.NONE, medianGap);
    }

    /** Without what only concerns publisher and operator: addresses of feeds may have secrets in them. */
    @Override
    public String toString() {
        return "Reading[sourceId=" + source.id() + "]";
    }
}
