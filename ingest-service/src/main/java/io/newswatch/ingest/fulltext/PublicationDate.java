package io.newswatch.ingest.fulltext;

import io.newswatch.reader.document.DateSource;
import io.newswatch.reader.document.Item;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, by what the feed and the page say. Pure; nothing is made up.
 *
 * <p>The feed's date is believed, except in two cases: it lies in the future and the page's does not; or the page's
 * machine-readable date is days earlier, which is how an old article looks that is published again under a new date: the
 * feed's date is then that of the update. Words on the page that look like a date count only where the feed has none. A
 * date of the page that lies in the future is no date of publication, but one that the article is about.
 *
 * @param published null when nobody says it
 */
record PublicationDate(
        @Nullable Instant published, @Nullable Instant updated) {
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Duration PUBLISHED_AGAIN = Duration.ofDays(2);

    static PublicationDate of(Item feed, Item page, DateSource by, Instant now) {
        var latest = now.plus(CLOCKS_DIFFER);
        var told = feed.publishedAt();
        var shown = by == DateSource.NONE || isAfter(page.publishedAt(), latest) ? null : page.publishedAt();
        var updated = feed.updatedAt() != null ? feed.updatedAt() : page.updatedAt();
        if (told == null || shown == null) {
            return new PublicationDate(told != null ? told : shown, updated);
        }
        if (told.isAfter(latest)) {
            return new PublicationDate(shown, updated);
        }
        var isMachineReadable = by == DateSource.DATA || by == DateSource.META;
        if (isMachineReadable && shown.plus(PUBLISHED_AGAIN).isBefore(told)) {
            return new PublicationDate(shown, updated != null ? updated : told);
        }
        return new PublicationDate(told, updated);
    }

    private static boolean isAfter(@Nullable Instant date, Instant latest) {
        return date != null && date.isAfter(latest);
    }
}
