package io.newswatch.console.today;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of the top stories. */
record TopJson(List<Story> items, int all) {
    TopJson {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** A story with what its articles are about. */
    record Story(
            String id,
            String title,
            String level,
            int articles,
            int origins,
            int copies,
            List<String> languages,
            List<String> actors,
            List<String> topics,
            List<String> sources,
            @Nullable News news,
            Instant startedAt,
            Instant updatedAt) {
        Story {
            languages = list(languages);
            actors = list(actors);
            topics = list(topics);
            sources = list(sources);
        }
    }

    /** The newest material news. */
    record News(String kind, String text, Instant at) {}

    private static List<String> list(@Nullable List<String> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
