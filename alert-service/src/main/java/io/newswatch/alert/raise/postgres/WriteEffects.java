package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.archive.postgres.ArchiveTable;
import io.newswatch.alert.outbox.postgres.OutboxTable;
import io.newswatch.alert.postgres.Wakeups;
import io.newswatch.alert.raise.Alert;
import io.newswatch.alert.raise.EffectStore.Written;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.schedule.postgres.DeliveryPlans;
import io.newswatch.alert.story.postgres.StoryTable;
import io.newswatch.contract.AlertRaised;
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
 */
final class WriteEffects {
    private static final String SOURCE = "/newswatch/alert";

    private WriteEffects() {}

    /** Writes everything, in the order of the list as far as one article is concerned. */
    static Written over(Connection connection, List<Effects> batch, Instant now) throws SQLException {
        var written = Written.NOTHING;
        for (var round : Rounds.of(batch, effects -> effects.booked().articleId())) {
            written = written.plus(writeRound(connection, round, now));
        }
        return written;
    }

    private static Written writeRound(Connection connection, List<Effects> round, Instant now) throws SQLException {
        ArchiveTable.book(connection, round.stream().map(Effects::booked).toList());
        ArchiveTable.keep(
                connection,
                round.stream().map(Effects::archived).flatMap(Optional::stream).toList());
        var stories =
                round.stream().flatMap(effects -> effects.stories().stream()).toList();
        var alerts =
                round.stream().flatMap(effects -> effects.alerts().stream()).toList();
        var suppressed = withdraw(connection, round, now);
        var started = StoryTable.start(connection, stories);
        var raised = AlertTable.raise(connection, alerts);
        if (!raised.isEmpty()) {
            announce(connection, raised);
        }
        OutboxTable.put(connection, events(stories, started, alerts, raised));
        return new Written(raised.size(), alerts.size() - raised.size(), suppressed);
    }

    private static int withdraw(Connection connection, List<Effects> round, Instant now) throws SQLException {
        var withdrawn =
                round.stream().map(Effects::withdrawn).flatMap(Optional::stream).toList();
        if (withdrawn.isEmpty()) {
            return 0;
        }
        ArchiveTable.empty(connection, withdrawn);
        var articles = withdrawn.stream().map(w -> w.articleId()).toList();
        return AlertTable.suppressDeliveries(connection, articles, now);
    }

    private static void announce(Connection connection, Set<String> raised) throws SQLException {
        if (DeliveryPlans.prepare(connection, raised) > 0) {
            Wakeups.send(connection, Wakeups.DELIVERY_READY);
        }
        Wakeups.send(connection, Wakeups.ALERT_RAISED);
    }

    private static List<OutgoingEvent> events(
            List<Story> stories, Set<String> started, List<Alert> alerts, Set<String> raised) {
        var events = new ArrayList<OutgoingEvent>();
        stories.stream().filter(story -> started.contains(story.id())).forEach(story -> events.add(event(story)));
        alerts.stream().filter(alert -> raised.contains(alert.id())).forEach(alert -> events.add(event(alert)));
        return events;
    }

    private static OutgoingEvent event(Story story) {
        var headers = new EventHeaders(
                story.id() + "." + story.updateNo(), SOURCE, EventTypes.STORY_STARTED, story.id(), story.startedAt());
        return new OutgoingEvent(Topics.STORIES, story.id(), headers, EventJson.write(story));
    }

    private static OutgoingEvent event(Alert alert) {
        AlertRaised raised = alert.event();
        var headers =
                new EventHeaders(alert.id() + ".raised", SOURCE, EventTypes.ALERT_RAISED, alert.id(), alert.raisedAt());
        return new OutgoingEvent(Topics.ALERTS, alert.subscriptionId(), headers, EventJson.write(raised));
    }
}
