package io.newswatch.alert.mail.postgres;

import io.newswatch.alert.mail.Letters;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Letters in PostgreSQL. Taking one puts it off, each time for twice as long, so that no lease is needed. */
@ApplicationScoped
class LettersInPostgres implements Letters {
    private static final String DROP_UNWANTED = """
            UPDATE letter SET finished_at = now(), last_error = 'no longer wanted'
            WHERE finished_at IS NULL AND next_attempt_at <= now() AND NOT EXISTS (
                SELECT FROM channel c WHERE c.id = letter.to_channel_id
                  AND c.state = CASE letter.kind WHEN 'confirm' THEN 'unconfirmed' ELSE 'active' END)""";

    private static final String TAKE = """
            WITH due AS (
                SELECT id FROM letter WHERE finished_at IS NULL AND next_attempt_at <= now()
                ORDER BY next_attempt_at LIMIT ? FOR UPDATE SKIP LOCKED
            ), taken AS (
                UPDATE letter SET attempts = attempts + 1,
                    next_attempt_at = now() + least(60 * 2 ^ attempts, 3600) * interval '1 second'
                FROM due WHERE letter.id = due.id
                RETURNING letter.*
            )
            SELECT taken.id, kind, to_channel_id, channel.target, subject, words,
                extract(epoch FROM now() - taken.created_at)::integer AS age
            FROM taken JOIN channel ON channel.id = taken.to_channel_id""";

    private final Sql sql;

    LettersInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Waiting> take(int most) {
        return sql.inTransaction(statements -> {
            statements.update(DROP_UNWANTED);
            return statements.query(TAKE, LettersInPostgres::letter, most);
        });
    }

    @Override
    public void finish(String id, String outcome) {
        sql.update("UPDATE letter SET finished_at = now(), last_error = ? WHERE id = ?", outcome, id);
    }

    private static Waiting letter(Row row) throws SQLException {
        return new Waiting(
                row.text("id"),
                row.text("kind"),
                row.text("to_channel_id"),
                row.text("target"),
                new Content(row.text("subject"), row.text("words")),
                Duration.ofSeconds(row.integer("age")));
    }
}
