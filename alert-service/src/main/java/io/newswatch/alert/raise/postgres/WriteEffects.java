package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.archive.postgres.ArchiveTable;
import io.newswatch.alert.canary.SeenCanary;
import io.newswatch.alert.canary.postgres.CanariesInPostgres;
import io.newswatch.alert.outbox.postgres.OutboxTable;
import io.newswatch.alert.raise.Alert;
import io.newswatch.alert.raise.EffectStore.Written;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.raise.TellSubscribers;
import io.newswatch.alert.schedule.postgres.DeliveryPlans;
import io.newswatch.alert.story.postgres.Comparison;
import io.newswatch.alert.story.postgres.StoryEvent;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.postgres.StreamTable;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Story;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.OutgoingEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the effects of a batch over one connection, in the caller's transaction. What was written by an earlier
 * reading of the same events stays as it is and has no further effect.
 *
 * <pre>
 * books and archive, article by article ──► stories, under the locks of their watches ──► alerts, in the order of commit ──► stream
 * </pre>
 */
final class WriteEffects {
    private static final String SOURCE = "/newswatch/alert";

    private final Connection connection;
    private final TellSubscribers tell;
    private final Comparison comparison;
    private final Instant now;
    private final StreamTable.Changes changes = new StreamTable.Changes();

    WriteEffects(Connection connection, TellSubscribers tell, Comparison comparison, Instant now) {
        this.connection = connection;
        this.tell = tell;
        this.comparison = comparison;
        this.now = now;
    }

    /** Writes everything, in the order of the list as far as one article is concerned. */
    Written write(List<Effects> batch) throws SQLException {
        var suppressed = 0;
        for (var round : Rounds.of(batch, effects -> effects.booked().articleId())) {
            suppressed += archive(round);
        }
        CanariesInPostgres.put(connection, canaries(batch), now);
        var newcomers =
                batch.stream().map(Effects::newcomer).flatMap(Optional::stream).toList();
        var told = StoriesAndAlerts.of(connection, tell, comparison, now).tell(newcomers);
        var alerts = new ArrayList<>(told.alerts());
        alerts.addAll(Corrections.of(connection, withdrawn(batch), now));
        var raised = AlertTable.raise(connection, alerts);
        if (!raised.isEmpty()) {
            DeliveryPlans.prepare(connection, raised);
        }
        OutboxTable.put(connection, events(told.stories(), alerts, raised));
        changes.add(Kind.STORY, told.stories().stream().map(Story::id).toList());
        changes.add(Kind.ALERT, raised);
        StreamTable.add(connection, changes);
        return new Written(raised.size(), told.silent() + alerts.size() - raised.size(), suppressed);
    }

    private int archive(List<Effects> round) throws SQLException {
        ArchiveTable.book(
                connection,
                round.stream().filter(Effects::isBooked).map(Effects::booked).toList());
        changes.add(
                Kind.ARTICLE,
                ArchiveTable.keep(
                        connection,
                        round.stream()
                                .map(Effects::archived)
                                .flatMap(Optional::stream)
                                .toList()));
        var withdrawn = withdrawn(round);
        if (withdrawn.isEmpty()) {
            return 0;
        }
        changes.add(Kind.ARTICLE, ArchiveTable.empty(connection, withdrawn));
        return AlertTable.suppressDeliveries(connection, withdrawn, now);
    }

    private static List<SeenCanary> canaries(List<Effects> effects) {
        return effects.stream().map(Effects::canary).flatMap(Optional::stream).toList();
    }

    private static List<Withdrawn> withdrawn(List<Effects> effects) {
        return effects.stream()
                .map(Effects::withdrawn)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<OutgoingEvent> events(List<Story> stories, List<Alert> alerts, Set<String> raised) {
        var events = new ArrayList<OutgoingEvent>();
        stories.forEach(story -> events.add(StoryEvent.of(story)));
        alerts.stream().filter(alert -> raised.contains(alert.id())).forEach(alert -> events.add(event(alert)));
        return events;
    }

    private static OutgoingEvent event(Alert alert) {
        var headers = new EventHeaders(
                alert.id() + "." + alert.kind(), SOURCE, EventTypes.ALERT_RAISED, alert.id(), alert.raisedAt());
        return new OutgoingEvent(Topics.ALERTS, alert.subscriptionId(), headers, EventJson.write(alert.event()));
    }
}
