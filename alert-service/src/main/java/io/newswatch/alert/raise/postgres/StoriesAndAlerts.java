package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.raise.Alert;
import io.newswatch.alert.raise.Newcomer;
import io.newswatch.alert.raise.TellSubscribers;
import io.newswatch.alert.raise.Told;
import io.newswatch.alert.story.Arrival;
import io.newswatch.alert.story.Placed;
import io.newswatch.alert.story.Placed.How;
import io.newswatch.alert.story.postgres.Comparison;
import io.newswatch.alert.story.postgres.OpenStories;
import io.newswatch.contract.Story;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the articles of a batch into their stories and decides whom they alert, in the caller's transaction. */
final class StoriesAndAlerts {
    private static final String UPDATES =
            "SELECT id, coalesce(spec ->> 'updates', 'material') AS updates FROM subscription WHERE id = ANY (?)";

    private final Connection connection;
    private final TellSubscribers tell;
    private final Comparison comparison;
    private final Instant now;

    private StoriesAndAlerts(Connection connection, TellSubscribers tell, Comparison comparison, Instant now) {
        this.connection = connection;
        this.tell = tell;
        this.comparison = comparison;
        this.now = now;
    }

    static StoriesAndAlerts of(Connection connection, TellSubscribers tell, Comparison comparison, Instant now) {
        return new StoriesAndAlerts(connection, tell, comparison, now);
    }

    /**
     * What came of it.
     *
     * @param stories those that changed
     * @param silent matches that need no alert
     */
    record Outcome(List<Story> stories, List<Alert> alerts, int silent) {}

    Outcome tell(List<Newcomer> newcomers) throws SQLException {
        if (newcomers.isEmpty()) {
            return new Outcome(List.of(), List.of(), 0);
        }
        var arrivals = newcomers.stream().flatMap(n -> n.arrivals().stream()).toList();
        var stories = OpenStories.around(connection, arrivals, comparison);
        var placed = new ArrayList<InPlace>();
        for (var newcomer : newcomers) {
            for (var arrival : newcomer.arrivals()) {
                if (!newcomer.onlyIfKnown() || stories.knows(arrival)) {
                    placed.add(new InPlace(newcomer, arrival, stories.place(arrival)));
                }
            }
        }
        var changed = stories.write();
        var alerts = alerts(placed);
        var matches = newcomers.stream().mapToInt(n -> n.alerted().size()).sum();
        var fresh = (int)
                alerts.stream().filter(a -> !a.kind().equals(Alert.CORRECTED)).count();
        return new Outcome(changed, alerts, Math.max(0, matches - fresh));
    }

    /** Where an article found its place in the eyes of one watch. */
    private record InPlace(Newcomer newcomer, Arrival arrival, Placed placed) {
        boolean concernsAnybody() {
            return !newcomer.alerted().isEmpty() || isSeenAgain();
        }

        /** Nobody can have heard of a story that starts here. */
        boolean mayHaveBeenToldBefore() {
            return placed.how() != How.STARTED;
        }

        /** Those who were told of it may have to hear more. */
        boolean isSeenAgain() {
            return placed.how() == How.REVISED || (placed.how() == How.KNOWN && arrival.revision() > 1);
        }
    }

    private List<Alert> alerts(List<InPlace> placed) throws SQLException {
        var concerned = placed.stream().filter(InPlace::concernsAnybody).toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        var followed = concerned.stream().filter(InPlace::mayHaveBeenToldBefore).toList();
        var told = told(followed);
        var updates = updates(followed);
        var alerts = new ArrayList<Alert>();
        for (var place : concerned) {
            if (place.isSeenAgain()) {
                corrections(place, told, alerts);
            }
            for (var subscription : place.newcomer().alerted()) {
                if (subscription
                        .criteria()
                        .watched()
                        .watch()
                        .equals(place.arrival().watch())) {
                    var heard = told.computeIfAbsent(
                            new Listener(
                                    subscription.id(), place.placed().story().id()),
                            l -> new ArrayList<>());
                    tell.alert(
                                    place.newcomer(),
                                    place.placed(),
                                    subscription,
                                    heard,
                                    updates.getOrDefault(subscription.id(), "material"),
                                    now)
                            .ifPresent(alert -> {
                                alerts.add(alert);
                                heard.add(AlertTable.told(alert));
                            });
                }
            }
        }
        return alerts;
    }

    private void corrections(InPlace place, Map<Listener, List<Told>> told, List<Alert> alerts) {
        var story = place.placed().story().id();
        told.forEach((listener, heard) -> {
            if (listener.story().equals(story)) {
                heard.stream()
                        .filter(t -> t.article().equals(place.arrival().article()))
                        .forEach(t -> tell.correction(place.newcomer(), place.placed(), t, now)
                                .ifPresent(alerts::add));
            }
        });
    }

    /** A subscription that follows a story. */
    private record Listener(String subscription, String story) {}

    private Map<Listener, List<Told>> told(List<InPlace> placed) throws SQLException {
        var told = new HashMap<Listener, List<Told>>();
        if (placed.isEmpty()) {
            return told;
        }
        var stories = placed.stream().map(p -> p.placed().story().id()).collect(Collectors.toSet());
        var subscriptions = placed.stream()
                .flatMap(p -> p.newcomer().alerted().stream())
                .map(s -> s.id())
                .collect(Collectors.toSet());
        var articles = placed.stream()
                .filter(InPlace::isSeenAgain)
                .map(p -> p.arrival().article())
                .collect(Collectors.toSet());
        for (var alert : AlertTable.told(connection, stories, subscriptions, articles)) {
            told.computeIfAbsent(new Listener(alert.subscription(), alert.story()), l -> new ArrayList<>())
                    .add(alert);
        }
        return told;
    }

    private Map<String, String> updates(List<InPlace> placed) throws SQLException {
        var updates = new HashMap<String, String>();
        if (placed.isEmpty()) {
            return updates;
        }
        var ids = placed.stream()
                .flatMap(p -> p.newcomer().alerted().stream())
                .map(s -> s.id())
                .distinct()
                .toArray(String[]::new);
        new Statements(connection)
                .query(UPDATES, row -> updates.put(row.text("id"), row.text("updates")), (Object) ids);
        return updates;
    }
}
