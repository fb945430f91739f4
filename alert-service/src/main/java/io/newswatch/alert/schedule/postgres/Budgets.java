package io.newswatch.alert.schedule.postgres;

import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.schedule.postgres.Raised.Ration;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The budgets of one transaction. Their rows stay locked until it ends, so that two replicas never both take the last
 * of a day.
 */
final class Budgets {
    private static final Comparator<Ration> ORDER =
            Comparator.comparing(Ration::subscriptionId).thenComparing(Ration::day);

    private static final String LOCK = """
            INSERT INTO alert_budget AS known (subscription_id, day, used)
            SELECT subscription_id, day::date, 0 FROM unnest(?, ?) WITH ORDINALITY AS r (subscription_id, day, place)
            ORDER BY place
            ON CONFLICT (subscription_id, day) DO UPDATE SET used = known.used
            RETURNING subscription_id || ' ' || day || ' ' || used""";

    private static final String SAVE = """
            UPDATE alert_budget AS known SET used = r.used
            FROM unnest(?, ?, ?) AS r (subscription_id, day, used)
            WHERE known.subscription_id = r.subscription_id AND known.day = r.day::date""";

    private final Map<Ration, Integer> used;

    private Budgets(Map<Ration, Integer> used) {
        this.used = used;
    }

    /** The budgets of these, locked in an order that all transactions share. */
    static Budgets lock(Connection connection, Collection<Ration> rations) throws SQLException {
        var used = new HashMap<Ration, Integer>();
        var wanted = rations.stream().distinct().sorted(ORDER).toList();
        if (!wanted.isEmpty()) {
            try (var rows = Rows.of(connection, LOCK, wanted)) {
                for (var row : columns(rows).returning()) {
                    var parts = List.of(row.split(" ", -1));
                    used.put(new Ration(parts.get(0), LocalDate.parse(parts.get(1))), Integer.valueOf(parts.get(2)));
                }
            }
        }
        return new Budgets(used);
    }

    int used(Ration ration) {
        return used.getOrDefault(ration, 0);
    }

    void use(Ration ration) {
        used.merge(ration, 1, Integer::sum);
    }

    void save(Connection connection) throws SQLException {
        if (used.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, SAVE, new ArrayList<>(used.keySet()))) {
            columns(rows).integer(this::used).update();
        }
    }

    private static Rows<Ration> columns(Rows<Ration> rows) throws SQLException {
        return rows.text(Ration::subscriptionId).text(ration -> ration.day().toString());
    }
}
