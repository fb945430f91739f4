package io.newswatch.ingest.fulltext;

import io.newswatch.ingest.fulltext.FullTextOutcome.Kept;
import io.newswatch.ingest.fulltext.Pages.Answer;
import io.newswatch.ingest.fulltext.robots.Robots;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Fetches the article's page where the site permits it, at the host's pace, and reads it. */
public final class FetchFullText implements FullText {
    private final Pages pages;
    private final Robots robots;
    private final HostPace pace;
    private final DocumentReader reader;
    private final PageKeeper keeper;
    private final InstantSource clock;

    public FetchFullText(
            Pages pages, Robots robots, HostPace pace, DocumentReader reader, PageKeeper keeper, InstantSource clock) {
        this.pages = pages;
        this.robots = robots;
        this.pace = pace;
        this.reader = reader;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public FullTextOutcome of(URI address, Item said) {
        return switch (robots.permission(address)) {
            case ALLOWED -> inTurn(address, said);
            case DISALLOWED -> new Kept(Reason.ROBOTS, "the site's robots.txt keeps robots away from the page");
            case UNKNOWN -> new Kept(Reason.ROBOTS_UNKNOWN, "the site's robots.txt cannot be had at this time");
        };
    }

    private FullTextOutcome inTurn(URI address, Item said) {
        var turn = pace.turn(String.valueOf(address.getHost()), clock.instant());
        if (turn.isEmpty()) {
            return new Kept(Reason.HOST_BUSY, "too many pages of the host wait before this one");
        }
        if (!waitUntil(turn.get())) {
            return new Kept(Reason.HOST_BUSY, "the service is stopping");
        }
        return switch (pages.fetch(address)) {
            case Answer.Document document -> read(address, document, said);
            case Answer.Status status -> refused(status.code());
            case Answer.None none -> new Kept(Reason.UNREACHABLE, none.detail());
        };
    }

    private FullTextOutcome read(URI address, Answer.Document document, Item said) {
        keeper.keep(address, document, clock.instant());
        var reading = reader.read(
                document.bytes(), document.contentType(), document.address().toString());
        return WholeArticle.of(said, reading);
    }

    private static Kept refused(int status) {
        var reason =
                switch (status) {
                    case 404, 410 -> Reason.GONE;
                    case 401, 402, 403, 429, 451 -> Reason.REFUSED;
                    default -> Reason.UNREACHABLE;
                };
        return new Kept(reason, "the server answered " + status);
    }

    private boolean waitUntil(Instant turn) {
        for (var now = clock.instant(); now.isBefore(turn); now = clock.instant()) {
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Duration.between(now, turn).toNanos());
        }
        return true;
    }
}
