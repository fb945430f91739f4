package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.raise.Alert;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.raise.TellSubscribers;
import io.newswatch.alert.raise.Told;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Withdrawn articles: who has to hear of it, and what must not be shown any more. */
final class Corrections {
    private static final String TOLD = """
            SELECT a.payload::text AS payload, %s
            FROM alert a WHERE a.kind <> 'corrected' AND a.article_id = ? ORDER BY a.seq""".formatted(AlertTable.TOLD_COLUMNS);

    /** Everything but the title, by which people know what was withdrawn. */
    private static final String FORGET = """
            UPDATE alert
            SET payload = jsonb_set(jsonb_set(payload - 'whatIsNew', '{why}', '{"for":[],"against":[]}'),
                '{article,summary}', 'null')
            WHERE article_id = ? AND payload -> 'why' <> '{"for":[],"against":[]}'""";

    private Corrections() {}

    /** The corrections that withdrawals call for; what the alerts quoted is forgotten. */
    static List<Alert> of(Connection connection, List<Withdrawn> withdrawn, Instant now) throws SQLException {
        var corrections = new ArrayList<Alert>();
        var statements = new Statements(connection);
        for (var article : withdrawn) {
            statements.query(TOLD, Corrections::toldOf, article.articleId()).stream()
                    .filter(alert -> alert.told().reached())
                    .forEach(alert -> corrections.add(
                            TellSubscribers.withdrawal(alert.told(), alert.payload(), article.revision(), now)));
            statements.update(FORGET, article.articleId());
            statements.update("DELETE FROM story_news WHERE article_id = ?", article.articleId());
        }
        return corrections;
    }

    private record ToldOf(Told told, AlertPayload payload) {}

    private static ToldOf toldOf(Row row) throws SQLException {
        try {
            var payload = EventJson.read(row.text("payload").getBytes(StandardCharsets.UTF_8), AlertPayload.class);
            return new ToldOf(AlertTable.told(row), payload);
        } catch (IOException e) {
            throw new SQLException("Alert " + row.text("id") + " has a payload that cannot be read", e);
        }
    }
}
