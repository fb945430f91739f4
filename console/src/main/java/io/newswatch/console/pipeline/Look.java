package io.newswatch.console.pipeline;

import java.time.Instant;
import java.util.Optional;

/** What all services said of themselves at one moment; empty for one that did not answer. */
record Look(Instant at, Optional<Figures> ingest, Optional<Figures> classify, Optional<Figures> alert) {}
