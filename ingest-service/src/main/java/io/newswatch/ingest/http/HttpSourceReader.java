package io.newswatch.ingest.http;

import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.ingest.feed.FeedParser;
import io.newswatch.ingest.feed.FeedReader;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.Harvest;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.SitemapMemory;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.FailureKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources over HTTP: feeds, sitemaps with those that they name, pages with their links, and pages that name a feed
 * by that feed.
 */
public final class HttpSourceReader implements FeedReader {
    private static final int MOST_FEEDS_TRIED = 3;
    /** Sitemaps of an index and feeds of a page together get no more time than this. */
    private static final int DEADLINES_A_READING = 2;

    private final Documents documents;
    private final FeedParser parser;
    private final Duration deadline;
    private final InstantSource clock;
    private final SitemapParts sitemaps;
    /** A document taken apart needs several times its size; sources that answer at the same time wait here. */
    private final Semaphore parsing;

    public HttpSourceReader(
            OutboundHttp http, FeedParser parser, SitemapMemory memory, FetchLimits limits, InstantSource clock) {
        this.documents = new Documents(http, limits.deadline(), limits.mostBytes(), clock);
        this.parser = parser;
        this.deadline = limits.deadline();
        this.clock = clock;
        this.parsing = new Semaphore(limits.parsedAtOnce());
        this.sitemaps = new SitemapParts(documents, this::parse, memory, limits, clock);
    }

    @Override
    public FetchOutcome read(Reading reading) {
        var end = clock.instant().plus(deadline.multipliedBy(DEADLINES_A_READING));
        var answer = documents.get(reading.address(), reading.memory().validators(), end);
        return switch (answer) {
            case Answer.None none -> ofSource(none.outcome(), reading);
            case Answer.Document document ->
                switch (parse(document, reading)) {
                    case Found.Entries entries ->
                        fetched(entries, document, reading.memory().readFrom());
                    case Found.Parts parts -> sitemaps.read(parts.parts(), document, reading, end);
                    case Found.Feeds feeds -> firstOf(feeds.addresses(), reading, end);
                    case Found.Nothing nothing -> unreadable(nothing.reason());
                };
        };
    }

    // That a feed is gone says nothing of the page that named it.
    private static FetchOutcome ofSource(FetchOutcome outcome, Reading reading) {
        return outcome instanceof FetchOutcome.Gone && reading.memory().readFrom() != null
                ? new FetchOutcome.Failed(FailureKind.GONE, "the feed that the page named is gone")
                : outcome;
    }

    private FetchOutcome firstOf(List<URI> feeds, Reading reading, Instant end) {
        var reason = "";
        for (var address : feeds.subList(0, Math.min(feeds.size(), MOST_FEEDS_TRIED))) {
            switch (documents.get(address, Validators.NONE, end)) {
                case Answer.Document document -> {
                    if (parse(document, reading) instanceof Found.Entries entries) {
                        return fetched(entries, document, address);
                    }
                    reason = address + " is no feed";
                }
                case Answer.None none -> reason = address + " cannot be read";
            }
        }
        return unreadable("names feeds, but none can be read: " + reason);
    }

    private Found parse(Answer.Document document, Reading reading) {
        parsing.acquireUninterruptibly();
        try {
            return parser.parse(document.bytes(), document.contentType(), document.address(), reading.source());
        } finally {
            parsing.release();
        }
    }

    private static FetchOutcome fetched(Found.Entries found, Answer.Document document, @Nullable URI readFrom) {
        var harvest = new Harvest(found.entries(), found.hints(), readFrom);
        return new FetchOutcome.Fetched(harvest, document.validators(), document.visit());
    }

    private static FetchOutcome unreadable(String reason) {
        return new FetchOutcome.Failed(FailureKind.UNREADABLE, "the document " + reason);
    }
}
