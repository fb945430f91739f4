package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.raise.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Reads from PostgreSQL how alerts stand, all of a page at once. */
@ApplicationScoped
class StandingInPostgres implements Standing {
    private final Sql sql;

    StandingInPostgres(Sql sql) {
        this.sql = sql;
    }

    private record Delivery(String alert, Sent sent) {}

    private record Said(String alert, String verdict) {}

    @Override
    public Map<String, InShort> of(Collection<String> alertIds, String personId) {
        var ids = alertIds.toArray(String[]::new);
        return sql.inTransaction(statements -> {
            var sent = new HashMap<String, List<Sent>>();
            statements
                    .query(
                            "SELECT alert_id, channel_type, state, finished_at FROM delivery WHERE alert_id = ANY (?)"
                                    + " ORDER BY created_at, id",
                            row -> new Delivery(
                                    row.text("alert_id"),
                                    new Sent(
                                            row.text("channel_type"),
                                            row.text("state"),
                                            row.timeOrNull("finished_at"))),
                            (Object) ids)
                    .forEach(delivery -> sent.computeIfAbsent(delivery.alert(), id -> new ArrayList<>())
                            .add(delivery.sent()));
            var verdicts = new HashMap<String, String>();
            statements
                    .query(
                            "SELECT alert_id, verdict FROM feedback WHERE alert_id = ANY (?) AND person_id = ?",
                            row -> new Said(row.text("alert_id"), row.text("verdict")),
                            ids,
                            personId)
                    .forEach(said -> verdicts.put(said.alert(), said.verdict()));
            return together(sent, verdicts);
        });
    }

    private static Map<String, InShort> together(Map<String, List<Sent>> sent, Map<String, String> verdicts) {
        var ids = new HashSet<>(sent.keySet());
        ids.addAll(verdicts.keySet());
        var together = new HashMap<String, InShort>();
        ids.forEach(id -> together.put(id, new InShort(sent.getOrDefault(id, List.of()), verdicts.get(id))));
        return together;
    }
}
