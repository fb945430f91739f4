package io.newswatch.alert.archive;

import java.time.LocalDate;

/** The days of the archive: made before they come, dropped when their time is over. Safe for use by several replicas. */
public interface ArchiveDays {
    /**
     * Makes room for some days and forgets what is too old. While another replica does it, nothing happens.
     *
     * @param keepFrom articles first seen before this day (UTC) are forgotten
     * @param booksFrom rows of the books from before this day are forgotten
     */
    Kept keep(LocalDate today, LocalDate keepFrom, LocalDate booksFrom);

    /**
     * Makes the words of days that are over quick to search, each day in a transaction of its own.
     *
     * @return the number of days that were not quick before
     */
    int index(LocalDate today);

    /** What was done. */
    record Kept(int daysMade, int daysDropped, int rowsDeleted) {}
}
