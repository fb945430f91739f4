package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.people.PersonalData;
import io.newswatch.alert.postgres.CommitOrder;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Erases personal data out of PostgreSQL, in one transaction during which no alert is raised. */
@ApplicationScoped
class ErasePersonalData implements PersonalData {
    /** In an order that the foreign keys allow; each with the person's id as its only argument. */
    private static final List<String> STEPS = List.of(
            "DELETE FROM feedback WHERE person_id = ?",
            "DELETE FROM feedback WHERE alert_id IN (SELECT id FROM alert WHERE owner_id = ?)",
            "DELETE FROM promise WHERE alert_id IN (SELECT id FROM alert WHERE owner_id = ?)",
            "DELETE FROM delivery WHERE alert_id IN (SELECT id FROM alert WHERE owner_id = ?)",
            "DELETE FROM delivery WHERE digest_id IN (SELECT id FROM digest WHERE owner_id = ?)",
            "DELETE FROM digest WHERE owner_id = ?",
            "DELETE FROM alert WHERE owner_id = ?",
            "DELETE FROM alert_budget WHERE subscription_id IN (SELECT id FROM subscription WHERE owner_id = ?)",
            """
            DELETE FROM letter WHERE to_channel_id IN (SELECT c.id FROM channel c
                JOIN subscription s ON s.id = c.subscription_id WHERE s.owner_id = ?)""",
            "DELETE FROM subscription WHERE owner_id = ?",
            "UPDATE access_token SET name = 'erased' WHERE subject = ?");

    private final Transactions transactions;

    ErasePersonalData(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void erase(String personId) {
        var unused = transactions.forRequest(connection -> erase(connection, personId));
    }

    private static int erase(Connection connection, String personId) throws SQLException {
        CommitOrder.lock(connection);
        var statements = new Statements(connection);
        var rows = 0;
        for (var step : STEPS) {
            rows += statements.update(step, personId);
        }
        return rows;
    }
}
