package io.newswatch.alert.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of API requests, each alone or several in one transaction. While the database is away, requests
 * end with a 503. Safe for use by several threads.
 */
@ApplicationScoped
public class Sql {
    private final Transactions transactions;

    Sql(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The rows of a query, or of a change that returns rows. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return inTransaction(statements -> statements.query(sql, reader, arguments));
    }

    /** The rows of a query whose best plan depends on its arguments. */
    public <T> List<T> queryAsAsked(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return inTransaction(statements -> statements.queryAsAsked(sql, reader, arguments));
    }

    /** The number of rows changed. */
    public int update(String sql, @Nullable Object... arguments) {
        return inTransaction(statements -> statements.update(sql, arguments));
    }

    /** Does all of it or, when it throws, none of it. */
    public <T> T inTransaction(Statements.Work<T> work) {
        return transactions.forRequest(connection -> work.with(new Statements(connection)));
    }
}
