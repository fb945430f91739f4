package io.newswatch.alert.raise;

import io.newswatch.alert.archive.ArchivedArticle;
import io.newswatch.alert.archive.ClassifiedRow;
import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.canary.SeenCanary;
import java.util.Optional;

/**
 * All that must be written for one classified event; what is written already stays as it is. Which story the article
 * belongs to, and who is told, is decided when the stories are at hand.
 */
public record Effects(
        ClassifiedRow booked,
        Optional<ArchivedArticle> archived,
        Optional<Withdrawn> withdrawn,
        Optional<Newcomer> newcomer,
        Optional<SeenCanary> canary) {
    /** Only the books. */
    static Effects booked(ClassifiedRow row) {
        return new Effects(row, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The article was taken back. */
    static Effects withdrawn(ClassifiedRow row, Withdrawn withdrawn) {
        return new Effects(row, Optional.empty(), Optional.of(withdrawn), Optional.empty(), Optional.empty());
    }

    /** The article was planted: it is not even in the books. */
    static Effects canary(ClassifiedRow row, SeenCanary canary) {
        return new Effects(row, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(canary));
    }

    /** Whether the books know of the article. */
    public boolean isBooked() {
        return canary.isEmpty();
    }
}
