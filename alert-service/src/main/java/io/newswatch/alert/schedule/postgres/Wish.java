package io.newswatch.alert.schedule.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.schedule.Peace;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** The peace that a subscription wants, as its row has it. */
public final class Wish {
    /** The column that {@link #peace} reads, of a subscription {@code s}. */
    public static final String COLUMN = "(s.spec -> 'peace')::text AS peace";

    private Wish() {}

    public static Peace peace(Row row) throws SQLException {
        var json = row.textOrNull("peace");
        try {
            return json == null ? Peace.UNASKED : EventJson.read(json.getBytes(StandardCharsets.UTF_8), Peace.class);
        } catch (IOException e) {
            throw new SQLException("A subscription says when it is told in a way that cannot be read: " + json, e);
        }
    }
}
