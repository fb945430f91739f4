package io.newswatch.ingest.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.ingest.feed.Memory;
import io.newswatch.ingest.feed.Move;
import io.newswatch.ingest.feed.Validators;
import io.newswatch.ingest.source.FailureKind;
import io.newswatch.ingest.source.Flow;
import io.newswatch.ingest.source.LinkPattern;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceHealth;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.ingest.source.Trouble;
import io.newswatch.reader.document.PollingHints;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the columns of the table {@code source}. */
final class SourceRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private SourceRows() {}

    static Source source(ResultSet row) throws SQLException {
        var pattern = row.getString("link_pattern");
        return new Source(
                new SourceId(Rows.text(row, "id")),
                URI.create(Rows.text(row, "url")),
                SourceKind.named(Rows.text(row, "kind")),
                pattern == null ? null : new LinkPattern(pattern),
                Rows.text(row, "name"),
                row.getString("language"),
                row.getString("country"),
                row.getString("tier"),
                row.getBoolean("full_text"),
                row.getBoolean("enabled"),
                millis(row, "poll_every_ms"),
                Rows.time(row, "added_at"));
    }

    static SourceHealth health(ResultSet row) throws SQLException {
        return new SourceHealth(
                Rows.timeOrNull(row, "last_success_at"),
                row.getString("last_failure"),
                trouble(row),
                Rows.timeOrNull(row, "next_poll_at"),
                row.getInt("articles_24h"),
                medianGap(row),
                flow(row),
                Rows.timeOrNull(row, "gone_since"),
                address(row, "read_from"),
                row.getString("hub"),
                counts(row.getString("page_problems")));
    }

    static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                new Validators(row.getString("etag"), row.getString("last_modified"), row.getString("body_hash")),
                Rows.timeOrNull(row, "last_success_at"),
                address(row, "read_from"),
                move(row),
                hints(row),
                flow(row),
                trouble(row));
    }

    static @Nullable Duration medianGap(ResultSet row) throws SQLException {
        double seconds = row.getDouble("median_gap");
        return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
    }

    private static Map<String, Integer> counts(@Nullable String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, COUNTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The database counts page problems in a way nobody understands", e);
        }
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(Rows.timeOrNull(row, "last_article_at"), millis(row, "longest_gap_ms"), row.getInt("articles"));
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        var kind = row.getString("failure_kind");
        return new Trouble(
                row.getInt("failures_in_row"),
                kind == null ? null : FailureKind.named(kind),
                Rows.timeOrNull(row, "broken_since"));
    }

    private static @Nullable Move move(ResultSet row) throws SQLException {
        var to = address(row, "moved_to");
        return to == null ? null : new Move(to, Rows.time(row, "moved_since"));
    }

    private static PollingHints hints(ResultSet row) throws SQLException {
        return new PollingHints(
                millis(row, "asked_pause_ms"),
                numbers(row, "skip_hours"),
                numbers(row, "skip_days").stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                row.getString("hub"));
    }

    private static Set<Integer> numbers(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Stream.of((Integer[]) array.getArray()).collect(Collectors.toSet());
    }

    private static @Nullable URI address(ResultSet row, String column) throws SQLException {
        var address = row.getString(column);
        return address == null ? null : URI.create(address);
    }

    private static @Nullable Duration millis(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }
}
