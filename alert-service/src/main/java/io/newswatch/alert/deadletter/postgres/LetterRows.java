package io.newswatch.alert.deadletter.postgres;

import io.newswatch.alert.deadletter.Letter;
import io.newswatch.alert.postgres.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes dead letters that were found, each once. */
public final class LetterRows {
    /** A record at the same place with another time is another record: the topic was made anew. */
    private static final String FOUND = """
            INSERT INTO dead_letter AS known (topic, part, position, consumer, source_topic, source_partition,
                source_offset, reason, cause, at, key, head, size, replays)
            SELECT topic, part, position, consumer, source_topic, source_partition::integer, source_offset::bigint,
                reason, cause, at::timestamptz, key, head, size, replays
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS r (topic, part, position, consumer,
                source_topic, source_partition, source_offset, reason, cause, at, key, head, size, replays, place)
            ORDER BY place
            ON CONFLICT (topic, part, position) DO UPDATE
            SET number = DEFAULT, consumer = excluded.consumer, source_topic = excluded.source_topic,
                source_partition = excluded.source_partition, source_offset = excluded.source_offset,
                reason = excluded.reason, cause = excluded.cause, at = excluded.at, key = excluded.key,
                head = excluded.head, size = excluded.size, replays = excluded.replays, state = 'waiting',
                handled_by = NULL, handled_at = NULL
            WHERE known.at <> excluded.at""";

    private LetterRows() {}

    /** Writes them in the caller's transaction. */
    public static int found(Connection connection, List<Letter> letters) throws SQLException {
        try (var rows = Rows.of(connection, FOUND, letters)) {
            return rows.text(letter -> letter.id().topic())
                    .integer(letter -> letter.id().partition())
                    .big(letter -> letter.id().offset())
                    .text(Letter::consumer)
                    .text(letter -> letter.came().topic())
                    .text(letter -> text(letter.came().partition()))
                    .text(letter -> text(letter.came().offset()))
                    .text(letter -> letter.why().reason())
                    .text(letter -> letter.why().cause())
                    .time(Letter::at)
                    .text(letter -> letter.content().key())
                    .text(letter -> letter.content().head())
                    .integer(letter -> letter.content().size())
                    .integer(letter -> letter.handled().replays())
                    .update();
        }
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }
}
