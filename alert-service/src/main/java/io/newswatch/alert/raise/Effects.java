package io.newswatch.alert.raise;

import io.newswatch.alert.archive.ArchivedArticle;
import io.newswatch.alert.archive.ClassifiedRow;
import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.contract.Story;
import java.util.List;
import java.util.Optional;

/** All that must be written for one classified event; what is written already stays as it is. */
public record Effects(
        ClassifiedRow booked,
        Optional<ArchivedArticle> archived,
        Optional<Withdrawn> withdrawn,
        List<Story> stories,
        List<Alert> alerts) {
    public Effects {
        stories = List.copyOf(stories);
        alerts = List.copyOf(alerts);
    }

    /** Only the books. */
    static Effects booked(ClassifiedRow row) {
        return new Effects(row, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** The article was taken back. */
    static Effects withdrawn(ClassifiedRow row, Withdrawn withdrawn) {
        return new Effects(row, Optional.empty(), Optional.of(withdrawn), List.of(), List.of());
    }

    String articleId() {
        return booked.articleId();
    }
}
