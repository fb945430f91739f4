package io.newswatch.contract;

import java.time.Instant;
import java.util.List;

/**
 * Articles about one event.
 *
 * @param id fixed when the story starts
 * @param title of the member that started it
 * @param articles ids of the members in the order in which they joined
 * @param origins independent origins: copies of one text count once
 * @param languages of the members, each once
 * @param updateNo 0 when the story starts, then counted up by material news
 */
public record Story(
        String id,
        String watch,
        String title,
        List<String> articles,
        int origins,
        List<String> languages,
        int updateNo,
        Instant startedAt,
        Instant updatedAt) {
    public Story {
        articles = List.copyOf(articles);
        languages = List.copyOf(languages);
    }
}
