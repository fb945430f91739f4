package io.newswatch.ingest.feed;

import io.newswatch.ingest.source.Source;
import java.util.UUID;

/**
 * The right to read a source once, held for a while.
 *
 * @param lease proves at the end that nobody else took over meanwhile
 * @param everRead whether it was read with success before
 */
public record Reading(Source source, UUID lease, Validators validators, Rhythm rhythm, boolean everRead) {}
