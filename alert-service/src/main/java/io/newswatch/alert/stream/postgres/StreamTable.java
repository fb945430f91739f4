package io.newswatch.alert.stream.postgres;

import io.newswatch.alert.postgres.CommitOrder;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.stream.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds to the stream in the transaction in which it happens. To be done last: from here to the end of the transaction
 * no other one adds, so that numbers become visible in their order.
 */
public final class StreamTable {
    private static final String ADD = """
            INSERT INTO stream_entry (kind, ref)
            WITH %s
            SELECT kind, ref FROM locked, unnest(?, ?) WITH ORDINALITY AS r (kind, ref, place)
            ORDER BY place""".formatted(CommitOrder.LOCKED);

    private StreamTable() {}

    /** What changed in one transaction, each thing once, articles before their stories before their alerts. */
    public static final class Changes {
        private final Map<Kind, Set<String>> refs = new EnumMap<>(Kind.class);

        /** Adds things of one kind. */
        public void add(Kind kind, Collection<String> ids) {
            refs.computeIfAbsent(kind, k -> new LinkedHashSet<>()).addAll(ids);
        }

        private List<Line> lines() {
            return refs.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(ref -> new Line(entry.getKey(), ref)))
                    .toList();
        }
    }

    private record Line(Kind kind, String ref) {}

    /** Adds all of it; the table wakes those who follow when the transaction commits. */
    public static void add(Connection connection, Changes changes) throws SQLException {
        var lines = changes.lines();
        if (lines.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, ADD, lines)) {
            rows.text(line -> line.kind().id()).text(Line::ref).update();
        }
    }
}
