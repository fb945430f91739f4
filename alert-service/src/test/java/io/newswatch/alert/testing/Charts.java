package io.newswatch.alert.testing;

import static io.newswatch.alert.testing.Api.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What charts say, beside a count over the articles themselves. */
public record Charts(Database database, String actor, String from, String to) {
    private static final Map<String, String> KEYS = Map.of(
            "actor", "unnest(actors)",
            "topic", "unnest(topics)",
            "language", "language",
            "source", "coalesce(source_id, source_name, '')",
            "genre", "genre",
            "level", "level");

    /** Compares the counts in every dimension by hour, and the table of actors and topics. */
    public void assertRight() {
        for (var by : KEYS.keySet()) {
            assertThat(shown(by + ":hour:200", "it.at")).as(by).isEqualTo(counted(by));
        }
        assertThat(shown("actor-topic:all:200", "it.and")).isEqualTo(database.one("""
                SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (
                    SELECT t || ' ' || a || ' ' || count(*) AS line
                    FROM article CROSS JOIN unnest(actors) a CROSS JOIN unnest(topics) t
                    WHERE withdrawn_at IS NULL AND ? = ANY (actors)
                      AND first_seen_at >= ?::timestamptz AND first_seen_at < ?::timestamptz
                    GROUP BY a, t) lines""", actor, from, to));
    }

    /** The articles of the actor that charts count. */
    public int articles() {
        var counts = asAdmin()
                .queryParam("table", "level:all:10")
                .queryParam("actor", actor)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/coverage/tables")
                .then()
                .statusCode(200)
                .extract()
                .<List<Integer>>path("tables[0].items.articles");
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private String shown(String table, String bucket) {
        var lines = asAdmin()
                .queryParam("table", table)
                .queryParam("actor", actor)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/coverage/tables")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("tables[0].items.collect { " + bucket + " + ' ' + it.key + ' ' + it.articles }");
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private String counted(String by) {
        return database.one("""
                SELECT coalesce(string_agg(line, E'\\n' ORDER BY line), '') FROM (
                    SELECT to_char(first_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24":00:00Z "') || key || ' '
                        || count(*) AS line
                    FROM article CROSS JOIN LATERAL (SELECT %s AS key) k
                    WHERE withdrawn_at IS NULL AND ? = ANY (actors)
                      AND first_seen_at >= ?::timestamptz AND first_seen_at < ?::timestamptz
                    GROUP BY to_char(first_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24":00:00Z "'), key) lines
                """.formatted(KEYS.get(by)), actor, from, to);
    }
}
