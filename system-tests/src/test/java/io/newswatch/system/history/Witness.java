package io.newswatch.system.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.contract.Topics;
import io.newswatch.system.history.History.Announced;
import io.newswatch.system.history.History.Heard;
import io.newswatch.system.history.History.Kept;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Subscriber;
import io.newswatch.system.running.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at what became of a run, from outside of every service. */
record Witness(Newswatch newswatch, Ledger ledger, Subscriber subscriber) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEPT = """
            SELECT article_id, revision, event, announced_at IS NOT NULL AS marked FROM ingest.revision
            WHERE position(? IN event) > 0 ORDER BY article_id, revision
            """;

    List<Kept> kept() {
        var postgres = newswatch.servers().postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.prepareStatement(KEPT)) {
            statement.setBytes(1, mark());
            var kept = new ArrayList<Kept>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(kept(rows.getString(1), rows.getInt(2), rows.getBytes(3), rows.getBoolean(4)));
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell what it keeps", e);
        }
    }

    List<Announced> announced() {
        return new Topic(newswatch, Topics.ARTICLES)
                .records().stream()
                        .filter(r -> new String(r.value(), UTF_8).contains(ledger.name() + ","))
                        .map(r -> new Announced(
                                new String(r.key(), UTF_8),
                                Topic.header(r, "ce_id"),
                                r.partition(),
                                r.offset(),
                                digest(r.value())))
                        .toList();
    }

    /** The alerts raised on articles of this run; others may have come from a test before, late. */
    List<Heard> heard(List<Kept> kept) {
        var ours = kept.stream().map(Kept::articleId).collect(Collectors.toSet());
        return subscriber.calls().stream()
                .filter(call -> call.body().get("type").asText().equals("alert.raised"))
                .filter(call -> ours.contains(call.articleId()))
                .map(call -> new Heard(call.articleId(), call.alertId(), call.id()))
                .toList();
    }

    private Kept kept(String id, int revision, byte[] event, boolean marked) {
        try {
            var article = JSON.readTree(event);
            var text = article.get("body").asText() + article.path("summary").asText();
            return new Kept(
                    ledger.statementIn(text).orElseThrow(),
                    id,
                    revision,
                    article.get("contentHash").asText(),
                    digest(event),
                    marked);
        } catch (IOException e) {
            throw new UncheckedIOException("Article " + id + " is not JSON", e);
        }
    }

    private byte[] mark() {
        return (ledger.name() + ",").getBytes(UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
