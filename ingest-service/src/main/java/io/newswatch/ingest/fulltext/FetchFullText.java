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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Fetches the article's page where the site permits it, at the host's pace, and reads it. Redirections are followed, and
 * every address on the way is asked for by the robots.txt of its own site.
 */
public final class FetchFullText implements FullText {
    private static final int MOST_REDIRECTS = 5;

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
        var at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var hindrance = hindrance(at, redirects > 0);
            if (hindrance.isPresent()) {
                return hindrance.get();
            }
            switch (pages.fetch(at)) {
                case Answer.Redirect redirect -> at = redirect.to();
                case Answer.Document document -> {
                    return read(address, document, said);
                }
                case Answer.Status status -> {
                    return refused(status);
                }
                case Answer.None none -> {
                    return new Kept(none.reason(), none.detail());
                }
            }
        }
        return new Kept(Reason.UNREACHABLE, "more than " + MOST_REDIRECTS + " redirects");
    }

    private Optional<Kept> hindrance(URI address, boolean isRedirect) {
        var page = isRedirect ? "the page that it redirects to" : "the page";
        return switch (robots.permission(address)) {
            case ALLOWED -> inTurn(address);
            case DISALLOWED ->
                Optional.of(new Kept(Reason.ROBOTS, "the site's robots.txt keeps robots away from " + page));
            case UNKNOWN ->
                Optional.of(new Kept(
                        Reason.ROBOTS_UNKNOWN,
                        "the robots.txt of the site of " + page + " cannot be had at this time"));
        };
    }

    private Optional<Kept> inTurn(URI address) {
        var turn = pace.turn(String.valueOf(address.getHost()), clock.instant());
        if (turn.isEmpty()) {
            return Optional.of(new Kept(Reason.HOST_BUSY, "too many pages of the host wait before this one"));
        }
        return waitUntil(turn.get())
                ? Optional.empty()
                : Optional.of(new Kept(Reason.HOST_BUSY, "the service is stopping"));
    }

    private FullTextOutcome read(URI address, Answer.Document document, Item said) {
        var now = clock.instant();
        keeper.keep(address, document, now);
        var reading = reader.read(
                document.bytes(), document.contentType(), document.address().toString());
        return new WholeArticle(address, document.address(), now).of(said, reading);
    }

    private static Kept refused(Answer.Status status) {
        var reason =
                switch (status.code()) {
                    case 404, 410 -> Reason.GONE;
                    case 429 -> Reason.THROTTLED;
                    case 503 -> status.notBefore() == null ? Reason.UNREACHABLE : Reason.THROTTLED;
                    case 401, 402, 403, 451 -> Reason.REFUSED;
                    default -> Reason.UNREACHABLE;
                };
        return new Kept(reason, "the server answered " + status.code(), status.notBefore());
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
