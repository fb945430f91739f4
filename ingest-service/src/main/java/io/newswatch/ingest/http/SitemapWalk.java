package io.newswatch.ingest.http;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.Harvest;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.SitemapMemory;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.FailureKind;
import io.newswatch.reader.document.PollingHints;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way through an index of sitemaps: for one reading, for one thread. A sitemap that cannot be read leaves the others
 * alone and stays due; the reading fails when none can be read, or when the server wants to be left alone.
 */
final class SitemapWalk {
    private static final System.Logger LOG = System.getLogger(SitemapWalk.class.getName());
    /** An index, and the indexes that it names. */
    private static final int DEEPEST = 2;

    private final Function<Found.Part, Answer> fetch;
    private final Function<Answer.Document, Found> parse;
    private final DueSitemaps due;
    private final Reading reading;
    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<FeedEntry> archive = new ArrayList<>();
    /** By address; one that is listed and then read is noted once. */
    private final Map<URI, SitemapMemory.Note> notes = new LinkedHashMap<>();

    private final Set<URI> met = new HashSet<>();
    private int left;
    private int read;
    private boolean isSettled = true;
    private FetchOutcome.@Nullable Failed failure;

    /** @param most sitemaps that are fetched */
    SitemapWalk(
            Function<Found.Part, Answer> fetch,
            Function<Answer.Document, Found> parse,
            DueSitemaps due,
            Reading reading,
            int most) {
        this.fetch = fetch;
        this.parse = parse;
        this.due = due;
        this.reading = reading;
        this.left = most;
    }

    FetchOutcome from(List<Found.Part> parts, Answer.Document index) {
        met.add(index.address());
        // At the first reading everything was there before.
        follow(parts, 1, !reading.everRead() || due.known().isEmpty());
        if (failure != null && isWhole(failure)) {
            return failure;
        }
        var harvest = new Harvest(entries, archive, PollingHints.NONE, null, List.copyOf(notes.values()));
        return new FetchOutcome.Fetched(harvest, isSettled ? index.validators() : Validators.NONE, index.visit());
    }

    // That an index has one dead sitemap more says nothing of those that were read before.
    private boolean isWhole(FetchOutcome.Failed failed) {
        return switch (failed.kind()) {
            case THROTTLED -> true;
            case UNREADABLE -> read == 0 && due.known().values().stream().allMatch(known -> known.readAt() == null);
            default -> read == 0;
        };
    }

    /** Whether all of them that are due were read. */
    private boolean follow(List<Found.Part> parts, int depth, boolean isArchive) {
        if (isArchive) {
            parts.stream()
                    .filter(part -> !due.known().containsKey(part.address()))
                    .forEach(part -> notes.putIfAbsent(part.address(), note(part, false)));
        }
        isSettled &= due.areSettled(parts);
        var isAll = true;
        for (var part : due.of(parts)) {
            if (met.contains(part.address())) {
                continue;
            }
            if (left == 0 || isThrottled()) {
                isSettled = false;
                return false;
            }
            var known = due.known().get(part.address());
            isAll &= read(part, depth, known == null ? isArchive : known.readAt() == null);
        }
        return isAll;
    }

    private boolean read(Found.Part part, int depth, boolean isArchive) {
        left--;
        met.add(part.address());
        return switch (fetch.apply(part)) {
            case Answer.None none -> missed(part, none.outcome());
            case Answer.Document document ->
                switch (parse.apply(document)) {
                    case Found.Entries found -> took(part, found.entries(), isArchive);
                    case Found.Parts inner -> depth < DEEPEST ? into(part, inner, depth, isArchive) : tooDeep(part);
                    case Found.Feeds page -> unreadable(part, "is a page");
                    case Found.Nothing nothing -> unreadable(part, nothing.reason());
                };
        };
    }

    private boolean took(Found.Part part, List<FeedEntry> found, boolean isArchive) {
        read++;
        if (isArchive && reading.everRead()) {
            found.forEach(entry -> (isSince(entry, reading.source().addedAt()) ? entries : archive).add(entry));
        } else {
            entries.addAll(found);
        }
        notes.put(part.address(), note(part, true));
        return true;
    }

    private boolean into(Found.Part part, Found.Parts inner, int depth, boolean isArchive) {
        var isAll = follow(inner.parts(), depth + 1, isArchive);
        if (isAll) {
            notes.put(part.address(), note(part, true));
        }
        return isAll;
    }

    private boolean tooDeep(Found.Part part) {
        return unreadable(
                part,
                "is an index of sitemaps below " + DEEPEST
                        + " others; add it as a source of its own, or one of the sitemaps that it names");
    }

    /** Reading it again would not help: it is looked at when the index says that it changed. */
    private boolean unreadable(Found.Part part, String reason) {
        notes.put(part.address(), note(part, true));
        noteFailure(part, new FetchOutcome.Failed(FailureKind.UNREADABLE, reason));
        return true;
    }

    private boolean missed(Found.Part part, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed && failed.kind() != FailureKind.NOT_FOUND) {
            isSettled = false;
            noteFailure(part, failed);
            return false;
        }
        return unreadable(part, "is not there");
    }

    private void noteFailure(Found.Part part, FetchOutcome.Failed failed) {
        LOG.log(
                System.Logger.Level.WARNING,
                "A sitemap of an index cannot be read: sourceId={0} address={1} kind={2} reason={3}",
                reading.source().id(),
                part.address(),
                failed.kind().id(),
                failed.reason());
        if (failure == null || failure.kind() == FailureKind.UNREADABLE || failed.kind() == FailureKind.THROTTLED) {
            failure = new FetchOutcome.Failed(
                    failed.kind(), "the sitemap " + part.address() + ": " + failed.reason(), failed.notBefore());
        }
    }

    private boolean isThrottled() {
        return failure != null && failure.kind() == FailureKind.THROTTLED;
    }

    private static boolean isSince(FeedEntry entry, Instant addedAt) {
        var date = entry.publishedAt() == null ? entry.updatedAt() : entry.publishedAt();
        return date != null && !date.isBefore(addedAt);
    }

    private static SitemapMemory.Note note(Found.Part part, boolean isRead) {
        return new SitemapMemory.Note(part.address(), part.updatedAt(), isRead);
    }
}
