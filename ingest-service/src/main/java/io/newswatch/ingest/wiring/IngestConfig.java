package io.newswatch.ingest.wiring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

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

    /** Longest pause of our own choice; also the ceiling of back-off, and of what feeds and Cache-Control ask for. */
    @WithDefault("4h")
    Duration longestPause();

    /** Longest pause that a server is granted when it says how long to stay away (Retry-After). */
    @WithDefault("24h")
    Duration longestAskedPause();

    /** How often the schedule is looked at. */
    @WithDefault("1s")
    Duration pollTick();

    /** Sources that are read at the same time by one replica. */
    @WithDefault("16")
    int parallelFetches();

    /** Pages of articles that are fetched at the same time by one replica. */
    @WithDefault("4")
    int parallelVisits();

    /** Pages that are fetched of those that a page or sitemap lists when it is read first; the others are old news. */
    @WithDefault("50")
    int mostPagesAtFirst();

    /** Sitemaps of an index that are read in one reading, the newest first; the others follow in the next readings. */
    @WithDefault("10")
    int mostSitemaps();

    /** Documents that are taken apart at the same time by one replica: what bounds its memory. */
    @WithDefault("2")
    int parsedAtOnce();

    /** Sources of one host that are read at the same time, by all replicas together. */
    @WithDefault("2")
    int readingsPerHost();

    /** Pause from the beginning of one reading to that of the next on the same host, for all replicas together. */
    @WithDefault("1s")
    Duration hostSpacing();

    /** Whether that pause is kept for the own machine (localhost) too. */
    @WithDefault("false")
    boolean spaceLocalHosts();

    /** How long one document may take, redirects and the last byte included. */
    @WithDefault("30s")
    Duration fetchDeadline();

    /** How long a permanent redirection (301, 308) must have stood before the source's address is changed. */
    @WithDefault("24h")
    Duration movesStandFor();

    /** Failures in a row that make a source broken. */
    @WithDefault("3")
    int failuresToBreak();

    /** The folder below which {@code file:} sources may be read; without it there are none. */
    Optional<Path> filesBelow();

    /** How often the gauges of the sources are brought up to date. */
    @WithDefault("15s")
    Duration gaugesEvery();

    /** Largest feed, counted after decompression. */
    @WithDefault("5M")
    MemorySize largestFeed();
}
