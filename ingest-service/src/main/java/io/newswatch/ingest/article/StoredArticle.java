package io.newswatch.ingest.article;

import io.newswatch.contract.Article;
import java.util.List;

/**
 * One article as it stands, with the journey of each of its revisions.
 *
 * @param latest the newest revision; its texts are empty when it is a withdrawal
 * @param journey oldest first
 */
public record StoredArticle(Article latest, List<Journey> journey) {
    public StoredArticle {
        journey = List.copyOf(journey);
        if (journey.isEmpty()) {
            throw new IllegalArgumentException("An article without a revision is no article");
        }
    }

    /** The journey of the newest revision. */
    public Journey last() {
        return journey.getLast();
    }
}
