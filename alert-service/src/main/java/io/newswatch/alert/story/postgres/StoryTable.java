package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.story.Facts;
import io.newswatch.alert.story.StoryState;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Stories as rows. */
final class StoryTable {
    private static final String SEPARATOR = "\n";
    private static final String FIND = """
            SELECT id, watch, title, articles, origins, copies, array_to_string(languages, E'\\n') AS languages,
                update_no, version, started_at, updated_at, facts, state = 'closed' AS closed
            FROM story WHERE id = ANY (?)""";

    private static final String WRITE = """
            INSERT INTO story (id, watch, title, article_id, articles, origins, copies, languages, update_no, version,
                started_at, updated_at, facts)
            SELECT id, watch, title, article_id, articles, origins, copies, string_to_array(languages, E'\\n'),
                update_no, version, started_at::timestamptz, updated_at::timestamptz, facts::json
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS r (id, watch, title, article_id, articles, origins,
                copies, languages, update_no, version, started_at, updated_at, facts)
            ON CONFLICT (id) DO UPDATE
            SET articles = excluded.articles, origins = excluded.origins, copies = excluded.copies,
                languages = excluded.languages, update_no = excluded.update_no, version = excluded.version,
                started_at = excluded.started_at, updated_at = excluded.updated_at, facts = excluded.facts""";

    private StoryTable() {}

    /** A story with whether it is closed. */
    record Found(StoryState story, boolean closed) {}

    static List<Found> find(Connection connection, Collection<String> ids) throws SQLException {
        return ids.isEmpty()
                ? List.of()
                : new Statements(connection)
                        .query(FIND, StoryTable::found, (Object) Set.copyOf(ids).toArray(String[]::new));
    }

    /** Writes the stories as they are; each was started by the article that is given for it. */
    static void write(Connection connection, List<Written> stories) throws SQLException {
        if (stories.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, WRITE, stories)) {
            rows.text(w -> w.story().id())
                    .text(w -> w.story().watch())
                    .text(w -> w.story().title())
                    .text(Written::article)
                    .integer(w -> w.story().counts().articles())
                    .integer(w -> w.story().counts().origins())
                    .integer(w -> w.story().counts().copies())
                    .text(w -> String.join(SEPARATOR, w.story().counts().languages()))
                    .integer(w -> w.story().counts().updates())
                    .integer(w -> w.story().counts().version())
                    .time(w -> w.story().startedAt())
                    .time(w -> w.story().updatedAt())
                    .text(w -> new String(EventJson.write(w.story().facts()), StandardCharsets.UTF_8))
                    .update();
        }
    }

    /** A story to be written. */
    record Written(StoryState story, String article) {}

    private static Found found(Row row) throws SQLException {
        var counts = new StoryState.Counts(
                row.integer("articles"),
                row.integer("origins"),
                row.integer("copies"),
                List.of(row.text("languages").split(SEPARATOR, -1)),
                row.integer("update_no"),
                row.integer("version"));
        return new Found(
                new StoryState(
                        row.text("id"),
                        row.text("watch"),
                        row.text("title"),
                        counts,
                        row.time("started_at"),
                        row.time("updated_at"),
                        json(row.text("facts"), Facts.class)),
                row.flag("closed"));
    }

    static <T> T json(String text, Class<T> type) throws SQLException {
        try {
            return EventJson.read(text.getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException e) {
            throw new SQLException("A row of a story has a " + type.getSimpleName() + " that cannot be read", e);
        }
    }
}
