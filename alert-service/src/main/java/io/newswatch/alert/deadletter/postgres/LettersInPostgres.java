package io.newswatch.alert.deadletter.postgres;

import io.newswatch.alert.deadletter.Letter;
import io.newswatch.alert.deadletter.LetterId;
import io.newswatch.alert.deadletter.Letters;
import io.newswatch.alert.deadletter.State;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dead letters in PostgreSQL. */
@ApplicationScoped
class LettersInPostgres implements Letters {
    private static final String PAGE = """
            SELECT * FROM dead_letter
            WHERE number < ? AND (?::text IS NULL OR state = ?) AND (?::text IS NULL OR topic = ?)
            ORDER BY number DESC LIMIT ?""";

    private static final String WAITING = """
            SELECT * FROM dead_letter
            WHERE number > ? AND state = 'waiting' AND (?::text IS NULL OR topic = ?)
            ORDER BY number LIMIT ?""";

    private static final String HANDLED = """
            UPDATE dead_letter SET state = ?, handled_by = ?, handled_at = ?
            WHERE topic = ? AND part = ? AND position = ?""";

    private final Sql sql;

    LettersInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Numbered> page(Filter filter, long before, int most) {
        var state = filter.state() == null ? null : filter.state().id();
        return sql.query(PAGE, LettersInPostgres::numbered, before, state, state, filter.topic(), filter.topic(), most);
    }

    @Override
    public Optional<Letter> find(LetterId id) {
        return sql
                .query(
                        "SELECT * FROM dead_letter WHERE topic = ? AND part = ? AND position = ?",
                        LettersInPostgres::letter,
                        id.topic(),
                        id.partition(),
                        id.offset())
                .stream()
                .findFirst();
    }

    @Override
    public List<Numbered> waiting(@Nullable String topic, long after, int most) {
        return sql.query(WAITING, LettersInPostgres::numbered, after, topic, topic, most);
    }

    @Override
    public boolean handled(LetterId id, State state, String by, Instant at) {
        return sql.update(HANDLED, state.id(), by, at, id.topic(), id.partition(), id.offset()) == 1;
    }

    @Override
    public List<Count> counts() {
        return sql.query(
                "SELECT topic, state, count(*) AS letters FROM dead_letter GROUP BY topic, state ORDER BY topic, state",
                row -> new Count(row.text("topic"), state(row), row.big("letters")));
    }

    @Override
    public void forget(Instant before) {
        sql.update("DELETE FROM dead_letter WHERE at < ?", before);
    }

    private static Numbered numbered(Row row) throws SQLException {
        return new Numbered(row.big("number"), letter(row));
    }

    private static Letter letter(Row row) throws SQLException {
        var offset = row.textOrNull("source_offset");
        return new Letter(
                new LetterId(row.text("topic"), row.integer("part"), row.big("position")),
                row.text("consumer"),
                new Letter.Came(
                        row.text("source_topic"),
                        row.integerOrNull("source_partition"),
                        offset == null ? null : Long.valueOf(offset)),
                new Letter.Why(row.text("reason"), row.text("cause")),
                row.time("at"),
                new Letter.Content(row.textOrNull("key"), row.text("head"), row.integer("size")),
                new Letter.Handled(
                        row.integer("replays"),
                        state(row),
                        row.textOrNull("handled_by"),
                        row.timeOrNull("handled_at")));
    }

    private static State state(Row row) throws SQLException {
        var state = row.text("state");
        return State.of(state).orElseThrow(() -> new SQLException("A dead letter has the state " + state));
    }
}
