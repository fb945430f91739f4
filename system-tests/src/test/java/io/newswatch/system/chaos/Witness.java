package io.newswatch.system.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.newswatch.contract.Topics;
import io.newswatch.system.chaos.Round.Alerts;
import io.newswatch.system.chaos.Round.Booked;
import io.newswatch.system.chaos.Round.Books;
import io.newswatch.system.chaos.Round.Call;
import io.newswatch.system.chaos.Round.Delivery;
import io.newswatch.system.chaos.Round.Event;
import io.newswatch.system.chaos.Round.Mail;
import io.newswatch.system.chaos.Round.Raised;
import io.newswatch.system.chaos.Round.Said;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Subscriber;
import io.newswatch.system.running.Topic;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks at what became of a round, from outside of every service. */
final class Witness {
    private static final String DELIVERED = """
            SELECT a.article_id FROM alert.alert a JOIN alert.delivery d ON d.alert_id = a.id
            WHERE a.subscription_id = ? GROUP BY a.id, a.article_id HAVING bool_and(d.state = 'delivered')""";

    private static final String RAISED =
            "SELECT id, kind, article_id, revision FROM alert.alert WHERE subscription_id = ? ORDER BY seq";

    private static final String DELIVERIES = """
            SELECT d.id, d.alert_id, d.channel_type, d.state, d.attempts
            FROM alert.delivery d JOIN alert.alert a ON a.id = d.alert_id WHERE a.subscription_id = ?""";

    private static final String BOOKED =
            "SELECT article_id, revision, outcome FROM alert.classified WHERE ? IS NOT NULL";

    private final Newswatch newswatch;
    private final Subscriber subscriber;
    private final Map<Integer, Mail> mails = new TreeMap<>();
    private final long deadLettersBefore;

    Witness(Newswatch newswatch, Subscriber subscriber) {
        this.newswatch = newswatch;
        this.subscriber = subscriber;
        this.deadLettersBefore = deadLetters();
    }

    /** The articles whose alerts were delivered over every channel; none while the database is away. */
    Set<String> delivered() {
        try {
            return Set.copyOf(rows(DELIVERED, row -> row.getString(1)));
        } catch (SQLException e) {
            return Set.of();
        }
    }

    /** Keeps the mails that came since the last call: the mailbox forgets the oldest. */
    void collectMails() {
        for (var mail : subscriber.mails()) {
            var id = mail.at("/headers/Message-ID/0").asText();
            mails.put(mail.get("id").asInt(), new Mail(id, id.substring(1, id.indexOf('@'))));
        }
    }

    Round round(Newsroom newsroom) throws SQLException {
        collectMails();
        var ours = newsroom.said().stream().map(Said::articleId).collect(toSet());
        return new Round(
                newsroom.said(),
                newsroom.due(),
                events(Topics.ARTICLES, ours::contains),
                events(Topics.CLASSIFIED, ours::contains),
                events(Topics.ALERTS, subscriber.subscription()::equals),
                new Books(booked(ours), imbalance(), deadLetters() - deadLettersBefore),
                new Alerts(raised(), deliveries(), calls(), List.copyOf(mails.values())));
    }

    private List<Event> events(String topic, Predicate<String> isOurs) {
        return new Topic(newswatch, topic)
                .records().stream()
                        .map(r -> new Event(
                                new String(r.key(), UTF_8),
                                Topic.header(r, "ce_id"),
                                Topic.header(r, "ce_type"),
                                r.partition(),
                                r.offset()))
                        .filter(event -> isOurs.test(event.key()))
                        .toList();
    }

    private List<Booked> booked(Set<String> ours) throws SQLException {
        return rows(BOOKED, row -> new Booked(row.getString(1), row.getInt(2), row.getString(3))).stream()
                .filter(booked -> ours.contains(booked.articleId()))
                .toList();
    }

    private List<Raised> raised() throws SQLException {
        return rows(RAISED, row -> new Raised(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)));
    }

    private List<Delivery> deliveries() throws SQLException {
        return rows(
                DELIVERIES,
                row -> new Delivery(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)));
    }

    private List<Call> calls() {
        return subscriber.calls().stream()
                .map(call -> new Call(
                        call.id(),
                        call.alertId(),
                        call.body().get("type").asText().substring("alert.".length()),
                        call.genuine()))
                .toList();
    }

    private long imbalance() {
        return newswatch.alert().get("/api/v1/ledger").body().get("imbalance").asLong();
    }

    private long deadLetters() {
        return Topics.all().stream()
                .filter(topic -> topic.endsWith(".dlq"))
                .mapToLong(topic -> new Topic(newswatch, topic).records().size())
                .sum();
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a statement whose parameter is the subscription. */
    private <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        var postgres = newswatch.servers().postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, subscriber.subscription());
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
