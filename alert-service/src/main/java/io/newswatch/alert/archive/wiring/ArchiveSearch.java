package io.newswatch.alert.archive.wiring;

import io.newswatch.alert.archive.Archive;
import io.newswatch.alert.archive.SearchArchive;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the search of the archive. */
@Singleton
class ArchiveSearch {
    /** Reading and matching so many texts takes about half a second. */
    private static final int MOST_ARTICLES = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Produces
    @Singleton
    SearchArchive search(Archive archive, InstantSource clock) {
        return new SearchArchive(archive, clock, new SearchArchive.Limits(MOST_ARTICLES, PATIENCE));
    }
}
