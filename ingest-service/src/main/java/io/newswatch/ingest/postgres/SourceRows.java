package io.newswatch.ingest.postgres;

import io.newswatch.ingest.feed.Rhythm;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceHealth;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the table {@code source}. */
final class SourceRows {
    private SourceRows() {}

    static Source source(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(Rows.text(row, "id")),
                URI.create(Rows.text(row, "url")),
                SourceKind.named(Rows.text(row, "kind")),
                Rows.text(row, "name"),
                row.getString("language"),
                row.getString("country"),
                row.getString("tier"),
                row.getBoolean("full_text"),
                row.getBoolean("enabled"),
                pollEvery(row),
                Rows.time(row, "added_at"));
    }

    static SourceHealth health(ResultSet row) throws SQLException {
        return new SourceHealth(
                Rows.timeOrNull(row, "last_success_at"),
                row.getString("last_failure"),
                row.getInt("failures_in_row"),
                Rows.timeOrNull(row, "next_poll_at"),
                row.getInt("articles_24h"),
                medianGap(row),
                Rows.timeOrNull(row, "last_article_at"));
    }

    static Validators validators(ResultSet row) throws SQLException {
        return new Validators(row.getString("etag"), row.getString("last_modified"), row.getString("body_hash"));
    }

    static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(pollEvery(row), medianGap(row), row.getInt("failures_in_row"));
    }

    private static @Nullable Duration pollEvery(ResultSet row) throws SQLException {
        long millis = row.getLong("poll_every_ms");
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static @Nullable Duration medianGap(ResultSet row) throws SQLException {
        double seconds = row.getDouble("median_gap");
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
