package io.newswatch.alert.stream.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.stream.Entry;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.StreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Reads the stream from PostgreSQL. */
@ApplicationScoped
class StreamInPostgres implements StreamLog {
    private final Sql sql;

    StreamInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Entry> after(long after, int most) {
        return sql.query(
                "SELECT number, kind, ref FROM stream_entry WHERE number > ? ORDER BY number LIMIT ?",
                StreamInPostgres::entry,
                after,
                most);
    }

    @Override
    public Kept kept() {
        return sql.query(
                        "SELECT coalesce(min(number), 0) AS first, coalesce(max(number), 0) AS last FROM stream_entry",
                        row -> new Kept(row.big("first"), row.big("last")))
                .getFirst();
    }

    @Override
    public void forget(int keep) {
        sql.update("DELETE FROM stream_entry WHERE number <= (SELECT max(number) FROM stream_entry) - ?", keep);
    }

    private static Entry entry(Row row) throws SQLException {
        var kind = row.text("kind");
        return new Entry(
                row.big("number"),
                Kind.of(kind).orElseThrow(() -> new SQLException("The stream has an entry of the kind " + kind)),
                row.text("ref"));
    }
}
