package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Rows;
import io.newswatch.contract.Story;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The stories in PostgreSQL. */
public final class StoryTable {
    private static final String SEPARATOR = "\n";
    private static final String START = """
            INSERT INTO story (id, watch, title, article_id, languages, started_at, updated_at)
            SELECT id, watch, title, article_id, string_to_array(languages, E'\\n'), at::timestamptz, at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?) AS r (id, watch, title, article_id, languages, at)
            ON CONFLICT (id) DO NOTHING
            RETURNING id""";

    private StoryTable() {}

    /** Starts those that are not there yet and gives their ids. */
    public static Set<String> start(Connection connection, List<Story> stories) throws SQLException {
        if (stories.isEmpty()) {
            return Set.of();
        }
        try (var rows = Rows.of(connection, START, stories)) {
            return Set.copyOf(rows.text(Story::id)
                    .text(Story::watch)
                    .text(Story::title)
                    .text(story -> story.articles().getFirst())
                    .text(story -> String.join(SEPARATOR, story.languages()))
                    .time(Story::startedAt)
                    .returning());
        }
    }
}
