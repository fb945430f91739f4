package io.newswatch.alert.digest.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.newswatch.alert.digest.Digest.Entry;
import io.newswatch.alert.digest.Digest.Line;
import io.newswatch.alert.digest.Digest.Omitted;
import io.newswatch.alert.digest.Held;
import io.newswatch.alert.digest.Waiting;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.contract.EventJson;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a digest tells, within bounds: so many alerts in full, so many more in short, and of the rest their number.
 *
 * @param inFull most alerts with their evidence
 * @param inShort most alerts with their title only, beside those
 */
public record Contents(int inFull, int inShort) {
    private static final ObjectMapper JSON = EventJson.mapper();
    private static final int MOST_FOR = 5;
    private static final int MOST_AGAINST = 1;
    private static final String TOO_MANY = "too-many";

    private static final String PAYLOADS = "SELECT id, payload::text AS payload FROM alert WHERE id = ANY (?)";

    private static final String TITLES = """
            SELECT id, payload -> 'article' ->> 'title' AS title, payload -> 'article' ->> 'url' AS url
            FROM alert WHERE id = ANY (?)""";

    /** What would be in this digest or in one before it that there was no need for, had it not been withdrawn. */
    private static final String WITHDRAWN = """
            SELECT d.reason, count(DISTINCT d.alert_id)::int AS omitted
            FROM delivery d JOIN alert a ON a.id = d.alert_id
            WHERE a.subscription_id = ? AND d.state = 'suppressed' AND d.reason = 'withdrawn' AND d.held_until <= ?
              AND d.held_until > coalesce(
                  (SELECT max(g.period_to) FROM digest g WHERE g.subscription_id = a.subscription_id), '-infinity')
            GROUP BY d.reason""";

    public Contents {
        if (inFull < 1 || inShort < 0) {
            throw new IllegalArgumentException(
                    "inFull must be at least 1 and inShort not negative: " + inFull + ", " + inShort);
        }
    }

    /** What is told, in order. */
    record Told(List<Entry> alerts, List<Line> more, List<Omitted> omitted) {}

    Told of(Statements statements, Waiting waiting) throws SQLException {
        var order = waiting.inOrder();
        int full = Math.min(inFull, order.size());
        int listed = Math.min(full + inShort, order.size());
        var omitted = new ArrayList<>(statements.query(
                WITHDRAWN,
                row -> new Omitted(row.text("reason"), row.integer("omitted")),
                waiting.subscriptionId(),
                waiting.due()));
        if (listed < order.size()) {
            omitted.add(new Omitted(TOO_MANY, order.size() - listed));
        }
        return new Told(
                entries(statements, order.subList(0, full)), lines(statements, order.subList(full, listed)), omitted);
    }

    private static List<Entry> entries(Statements statements, List<Held> held) throws SQLException {
        var payloads = new HashMap<String, AlertPayload>();
        statements.query(PAYLOADS, row -> payloads.put(row.text("id"), payload(row)), ids(held));
        return held.stream()
                .map(h -> new Entry(
                        h.alert().kind(),
                        h.reason(),
                        Objects.requireNonNull(payloads.get(h.alert().id()))))
                .toList();
    }

    private static List<Line> lines(Statements statements, List<Held> held) throws SQLException {
        var articles = new HashMap<String, Article>();
        statements.query(
                TITLES,
                row -> articles.put(row.text("id"), new Article(row.text("title"), row.textOrNull("url"))),
                ids(held));
        return held.stream()
                .map(h -> line(h, Objects.requireNonNull(articles.get(h.alert().id()))))
                .toList();
    }

    private static Line line(Held held, Article article) {
        var alert = held.alert();
        return new Line(
                alert.id(),
                alert.kind(),
                held.reason(),
                alert.level(),
                alert.storyId(),
                article.title(),
                article.url());
    }

    private static Object ids(List<Held> held) {
        return held.stream().map(h -> h.alert().id()).toArray(String[]::new);
    }

    /** The strongest evidence only: a digest is read quickly, and everything is in the console. */
    private static AlertPayload payload(Row row) throws SQLException {
        try {
            var tree = JSON.readTree(row.text("payload"));
            shorten(tree.at("/why/for"), MOST_FOR);
            shorten(tree.at("/why/against"), MOST_AGAINST);
            return JSON.treeToValue(tree, AlertPayload.class);
        } catch (IOException e) {
            throw new SQLException("Alert " + row.text("id") + " has a payload that cannot be read", e);
        }
    }

    private static void shorten(JsonNode reasons, int most) {
        if (reasons instanceof ArrayNode array) {
            while (array.size() > most) {
                array.remove(array.size() - 1);
            }
        }
    }

    private record Article(String title, @Nullable String url) {}
}
