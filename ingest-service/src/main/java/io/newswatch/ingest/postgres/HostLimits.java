package io.newswatch.ingest.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one host has to bear from all replicas together.
 *
 * @param readingsAtOnce sources of it that are read at the same time
 * @param spacing from the beginning of one reading to that of the next
 * @param spaceLocalHosts whether the spacing is kept for the own machine too
 */
public record HostLimits(int readingsAtOnce, Duration spacing, boolean spaceLocalHosts) {
    public HostLimits {
        if (readingsAtOnce < 1 || spacing.isNegative()) {
            throw new IllegalArgumentException(
                    "A host bears one reading at least, and no negative spacing: " + readingsAtOnce + ", " + spacing);
        }
    }

    private static final String SPACE = """
            INSERT INTO ingest.source_host (name, next_at)
            SELECT DISTINCT lower(name), ?::timestamptz FROM unnest(?) AS u (name)
            WHERE ingest.is_spaced(lower(name), ?) ORDER BY 1
            ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at
            """;

    /** Nobody asks these hosts again before the spacing is over. */
    <T> void space(Connection connection, List<T> work, Function<T, @Nullable String> host, Instant now)
            throws SQLException {
        if (work.isEmpty() || spacing.isZero()) {
            return;
        }
        try (var statement = connection.prepareStatement(SPACE)) {
            new Parameters(connection, statement)
                    .time(now.plus(spacing))
                    .texts(work, item -> Objects.requireNonNullElse(host.apply(item), ""))
                    .flag(spaceLocalHosts);
            statement.executeUpdate();
        }
    }
}
