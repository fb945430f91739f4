package io.newswatch.ingest.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the ingest service; every key has a working default. */
@ConfigMapping(prefix = "newswatch.ingest")
interface IngestConfig {
    /** Largest body of one push, counted after decompression. */
    @WithDefault("8M")
    MemorySize largestPush();

    /** Largest item of a push. */
    @WithDefault("1M")
    MemorySize largestArticle();

    /** Pushes that are worked on at the same time; more are sent away with 503. */
    @WithDefault("32")
    int pushesAtOnce();

    /** Bytes of all pushes worked on at the same time; parsed and encoded they take about four times as much memory. */
    @WithDefault("12M")
    MemorySize pushedBytesAtOnce();

    /** How far ahead of our clock a publication date may be before it is called future. */
    @WithDefault("1h")
    Duration datesAheadAtMost();

    /** How old an article may be at first sight before its date is called stale. */
    @WithDefault("30d")
    Duration freshFor();

    /** How long a lost wake-up may delay the announcement of an article. */
    @WithDefault("1s")
    Duration announceSweep();

    /** Longest pause between two tries to announce while the broker is away. */
    @WithDefault("2s")
    Duration longestAnnouncePause();

    /** Whether this replica reads sources. */
    @WithDefault("true")
    boolean polling();

    /**
     * Shortest pause between two reads of one source, and the least its {@code pollEvery} may be. Publishers ban clients
     * that go below a minute.
     */
    @WithDefault("2m")
    Duration shortestPause();

    /** Pause between two reads of a source whose rhythm is not known yet. */
    @WithDefault("15m")
    Duration usualPause();

    /** Longest pause; also the ceiling for back-off and Retry-After. */
    @WithDefault("4h")
    Duration longestPause();

    /** How often the schedule is looked at. */
    @WithDefault("1s")
    Duration pollTick();

    /** Sources that are read at the same time. */
    @WithDefault("8")
    int parallelFetches();

    /** How long one reading may take, redirects and the last byte included. */
    @WithDefault("30s")
    Duration fetchDeadline();

    /** Largest feed, counted after decompression. */
    @WithDefault("5M")
    MemorySize largestFeed();
}
