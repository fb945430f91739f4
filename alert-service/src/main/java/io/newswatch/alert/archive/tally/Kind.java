package io.newswatch.alert.archive.tally;

import java.util.List;

/** All that articles are counted and chosen by; a source's missing id or name is empty. */
public record Kind(
        String level,
        String language,
        String sourceId,
        String sourceName,
        String genre,
        List<String> actors,
        List<String> topics) {
    public Kind {
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
    }
}
