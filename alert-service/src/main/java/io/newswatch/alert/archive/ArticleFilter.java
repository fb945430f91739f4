package io.newswatch.alert.archive;

import io.newswatch.contract.Level;
import java.util.List;
import java.util.Set;

/**
 * What a search of the archive is narrowed to. Everything must hold; an empty list asks for nothing, of several values
 * of one list any will do.
 *
 * @param sources ids or names of sources
 */
public record ArticleFilter(
        Set<Level> levels,
        List<String> actors,
        List<String> topics,
        List<String> languages,
        List<String> genres,
        List<String> sources,
        TimeRange seen) {
    public ArticleFilter {
        levels = Set.copyOf(levels);
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        genres = List.copyOf(genres);
        sources = List.copyOf(sources);
    }

    /** The same for another time. */
    public ArticleFilter during(TimeRange other) {
        return new ArticleFilter(levels, actors, topics, languages, genres, sources, other);
    }
}
