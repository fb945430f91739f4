package io.newswatch.ingest.rest.source;

import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.rest.source.ImportReport.Item;
import io.newswatch.ingest.rest.source.ImportReport.Status;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceStore;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Adds the feeds of an OPML document to the sources, each judged alone; a known address stays as it is. */
public final class OpmlImport {
    /** Checking an address asks the name servers, and slow ones must not be asked one after the other. */
    private static final int CHECKS_AT_ONCE = 16;

    private final SourceStore store;
    private final SourceRules rules;
    private final DocumentReader reader;
    private final Limits limits;

    public OpmlImport(SourceStore store, SourceRules rules, DocumentReader reader, Limits limits) {
        this.store = store;
        this.rules = rules;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * How much one import may bring.
     *
     * @param bytes of the document
     */
    public record Limits(int bytes, int outlines) {}

    /** @throws ProblemException when the document is too large or no OPML; then nothing was added */
    ImportReport read(InputStream body, @Nullable String contentType, Instant now) {
        var list = list(body, contentType);
        var items = new ArrayList<Item>();
        var candidates = judge(list.feeds(), now);
        for (int i = 0; i < candidates.size(); i++) {
            items.add(added(i, list.feeds().get(i), candidates.get(i)));
        }
        for (var problem : list.problems()) {
            if (problem.code() == ProblemCode.LINK_MISSING) {
                items.add(new Item(items.size(), "", null, Status.REFUSED, null, problem.detail()));
            }
        }
        return ImportReport.of(items);
    }

    private Reading.FeedList list(InputStream body, @Nullable String contentType) {
        var bytes = bytes(body);
        if (!(reader.read(bytes, contentType, null) instanceof Reading.FeedList list)) {
            throw ProblemException.badRequest("The body is no OPML: it must have an opml element with outlines in it");
        }
        if (list.feeds().isEmpty()) {
            throw ProblemException.badRequest("The OPML lists no feed: no outline has an xmlUrl");
        }
        if (list.feeds().size() > limits.outlines()) {
            throw ProblemException.tooLarge(
                    "The OPML lists " + list.feeds().size() + " feeds; send at most " + limits.outlines() + " at once");
        }
        return list;
    }

    private byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw ProblemException.tooLarge("The OPML has more than " + limits.bytes() + " bytes");
            }
            return bytes;
        } catch (IOException e) {
            throw ProblemException.badRequest("The body broke off: " + e.getMessage());
        }
    }

    private List<Candidate> judge(List<ListedFeed> feeds, Instant now) {
        try (var checks = Executors.newFixedThreadPool(CHECKS_AT_ONCE)) {
            return checks
                    .invokeAll(feeds.stream()
                            .<Callable<Candidate>>map(feed -> () -> judge(feed, now))
                            .toList())
                    .stream()
                    .map(OpmlImport::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The service is stopping", Duration.ofSeconds(5));
        }
    }

    private static Candidate result(Future<Candidate> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("Judging an outline failed", e);
        }
    }

    private Candidate judge(ListedFeed feed, Instant now) {
        try {
            return new Candidate.Fit(rules.source(OpmlNotes.body(feed), null, now));
        } catch (ProblemException | IllegalArgumentException e) {
            return new Candidate.Unfit(String.valueOf(e.getMessage()));
        }
    }

    private Item added(int index, ListedFeed feed, Candidate candidate) {
        return switch (candidate) {
            case Candidate.Unfit unfit -> refused(index, feed, unfit.problem());
            case Candidate.Fit fit -> added(index, feed, fit.source());
        };
    }

    private Item added(int index, ListedFeed feed, Source source) {
        var id = source.id().value();
        return switch (store.add(source)) {
            case DONE -> new Item(index, feed.title(), feed.url(), Status.CREATED, id, null);
            case URL_TAKEN -> new Item(index, feed.title(), feed.url(), Status.KNOWN, null, null);
            case ID_TAKEN -> sameId(index, feed, source);
            case UNKNOWN -> throw new IllegalStateException("Adding a source needs no source before it");
        };
    }

    private Item sameId(int index, ListedFeed feed, Source source) {
        var isKnown = store.find(source.id())
                .map(found -> found.source().url().equals(source.url()))
                .orElse(false);
        return isKnown
                ? new Item(index, feed.title(), feed.url(), Status.KNOWN, null, null)
                : refused(index, feed, "The id " + source.id() + " belongs to a source with another address");
    }

    private static Item refused(int index, ListedFeed feed, String problem) {
        return new Item(index, feed.title(), feed.url(), Status.REFUSED, null, problem);
    }

    /** An outline that became a source, or did not. */
    private sealed interface Candidate {
        /** It can be added. */
        record Fit(Source source) implements Candidate {}

        /** It cannot. */
        record Unfit(String problem) implements Candidate {}
    }
}
