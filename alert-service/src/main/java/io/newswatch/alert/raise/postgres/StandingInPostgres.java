package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.raise.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from PostgreSQL how alerts stand, all of a page at once. */
@ApplicationScoped
class StandingInPostgres implements Standing {
    private static final String SENT = """
            SELECT alert_id, channel_type, state, finished_at, digest_id,
                CASE WHEN state = 'held' THEN held_until END AS due
            FROM delivery WHERE alert_id = ANY (?) ORDER BY created_at, id""";
    private static final String SAID =
            "SELECT alert_id, verdict, note FROM feedback WHERE alert_id = ANY (?) AND person_id = ?";

    private final Sql sql;

    StandingInPostgres(Sql sql) {
        this.sql = sql;
    }

    private record Delivery(String alert, Sent sent) {}

    private record Said(
            String alert, String verdict, @Nullable String note) {}

    @Override
    public Map<String, InShort> of(Collection<String> alertIds, String personId) {
        var ids = alertIds.toArray(String[]::new);
        return sql.inTransaction(statements -> {
            var sent = new HashMap<String, List<Sent>>();
            statements.query(SENT, StandingInPostgres::delivery, (Object) ids).forEach(delivery -> sent.computeIfAbsent(
                            delivery.alert(), id -> new ArrayList<>())
                    .add(delivery.sent()));
            var said = new HashMap<String, Said>();
            statements.query(SAID, StandingInPostgres::said, ids, personId).forEach(one -> said.put(one.alert(), one));
            return together(sent, said);
        });
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                row.text("alert_id"),
                new Sent(
                        row.text("channel_type"),
                        row.text("state"),
                        row.timeOrNull("finished_at"),
                        row.timeOrNull("due"),
                        row.textOrNull("digest_id")));
    }

    private static Said said(Row row) throws SQLException {
        return new Said(row.text("alert_id"), row.text("verdict"), row.textOrNull("note"));
    }

    private static Map<String, InShort> together(Map<String, List<Sent>> sent, Map<String, Said> said) {
        var ids = new HashSet<>(sent.keySet());
        ids.addAll(said.keySet());
        var together = new HashMap<String, InShort>();
        for (var id : ids) {
            var opinion = said.get(id);
            together.put(
                    id,
                    new InShort(
                            sent.getOrDefault(id, List.of()),
                            opinion == null ? null : opinion.verdict(),
                            opinion == null ? null : opinion.note()));
        }
        return together;
    }
}
