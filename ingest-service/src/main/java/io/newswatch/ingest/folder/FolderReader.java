package io.newswatch.ingest.folder;

import io.newswatch.ingest.feed.FeedEntry;
import io.newswatch.ingest.feed.FeedParser;
import io.newswatch.ingest.feed.FeedReader;
import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Found;
import io.newswatch.ingest.feed.Harvest;
import io.newswatch.ingest.feed.Reading;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.feed.Visit;
import io.newswatch.ingest.identity.Sha256;
import io.newswatch.ingest.source.FailureKind;
import io.newswatch.reader.document.PollingHints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the files of a folder, and of the folders in it: feeds give their entries, pages are articles, others are passed
 * over. Only below the one folder that a setting names; links that lead out of it are not followed.
 */
public final class FolderReader implements FeedReader {
    private static final int DEEPEST = 16;
    private static final int MOST_FILES = 10_000;
    private static final int MOST_ENTRIES = 20_000;

    private final Optional<Path> allowed;
    private final FeedParser parser;
    private final long mostBytes;

    /** @param mostBytes of one file; larger ones are passed over */
    public FolderReader(Optional<Path> allowed, FeedParser parser, long mostBytes) {
        this.allowed = allowed;
        this.parser = parser;
        this.mostBytes = mostBytes;
    }

    @Override
    public FetchOutcome read(Reading reading) {
        try {
            var folder = Path.of(reading.address()).toRealPath();
            if (allowed.isEmpty() || !folder.startsWith(allowed.get().toRealPath())) {
                return new FetchOutcome.Failed(
                        FailureKind.FORBIDDEN_TARGET, "the folder is not below the one that the settings permit");
            }
            return read(folder, reading);
        } catch (IOException | InvalidPathException e) {
            return new FetchOutcome.Failed(FailureKind.FILE, "the folder cannot be read: " + e);
        }
    }

    private FetchOutcome read(Path folder, Reading reading) throws IOException {
        var files = files(folder);
        var listing = new ArrayList<String>();
        for (var file : files) {
            listing.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
        var hash = Sha256.ofParts(listing.toArray(String[]::new));
        if (hash.equals(reading.memory().validators().bodyHash())) {
            return new FetchOutcome.NotModified(Visit.PLAIN);
        }
        var entries = new ArrayList<FeedEntry>();
        for (var file : files) {
            if (entries.size() < MOST_ENTRIES && Files.size(file) <= mostBytes) {
                entries.addAll(entries(file, reading));
            }
        }
        var harvest = new Harvest(entries, PollingHints.NONE, null);
        return new FetchOutcome.Fetched(harvest, new Validators(null, null, hash), Visit.PLAIN);
    }

    private List<FeedEntry> entries(Path file, Reading reading) throws IOException {
        return switch (parser.parse(Files.readAllBytes(file), null, file.toUri(), reading.source())) {
            case Found.Entries found -> found.entries();
            case Found.Parts parts -> List.of();
            case Found.Feeds feeds -> List.of();
            case Found.Nothing nothing -> List.of();
        };
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.walk(folder, DEEPEST)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }
}
