package io.newswatch.system.chaos;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.newswatch.contract.EventTypes;
import io.newswatch.system.chaos.Round.Delivery;
import io.newswatch.system.chaos.Round.Due;
import io.newswatch.system.chaos.Round.Event;
import io.newswatch.system.chaos.Round.Raised;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What alert-service must have made of the news: each alert once, and each delivered over each channel. */
final class AlertRules {
    private static final Set<String> CHANNELS = Set.of("webhook", "email");

    private AlertRules() {}

    static Stream<String> whatIsDueIsRaisedOnce(Round round) {
        return round.due().stream().flatMap(due -> {
            var found = round.alerts().raised().stream()
                    .filter(raised -> satisfies(raised, due))
                    .toList();
            return switch (found.size()) {
                case 0 -> Stream.of(name(due) + " is lost");
                case 1 -> Stream.empty();
                default -> Stream.of(name(due) + " is doubled: " + found);
            };
        });
    }

    static Stream<String> nothingElseIsRaised(Round round) {
        return round.alerts().raised().stream()
                .filter(raised -> round.due().stream().noneMatch(due -> satisfies(raised, due)))
                .map(raised -> "nobody waits for " + raised);
    }

    /** One event says that an alert was raised, one how each delivery ended; sent again, they have the same ids. */
    static Stream<String> theTopicSaysWhatTheTablesSay(Round round) {
        var ids = round.alertEvents().stream().map(Event::id).collect(toSet());
        var raised = round.alerts().raised().stream()
                .map(alert -> alert.alertId() + "." + alert.kind())
                .collect(toSet());
        var ends = round.alertEvents().stream()
                .filter(event -> event.type().equals(EventTypes.ALERT_DELIVERED))
                .collect(groupingBy(AlertRules::deliveryOf));
        var made = round.alerts().deliveries().stream().map(Delivery::id).collect(toSet());
        return Stream.of(
                        raised.stream()
                                .filter(id -> !ids.contains(id))
                                .map(id -> "alert " + id + " is raised and not on the topic"),
                        made.stream()
                                .filter(id -> numberOfEnds(ends.getOrDefault(id, List.of())) != 1)
                                .map(id -> "delivery " + id + " ends " + numberOfEnds(ends.getOrDefault(id, List.of()))
                                        + " times on the topic"),
                        round.alertEvents().stream()
                                .filter(event -> !raised.contains(event.id()) && !made.contains(deliveryOf(event)))
                                .map(event -> "the topic has " + event + ", the tables have not"))
                .flatMap(strange -> strange);
    }

    static Stream<String> everyAlertIsDeliveredOverBothChannels(Round round) {
        var deliveries = round.alerts().deliveries().stream().collect(groupingBy(Delivery::alertId));
        return round.alerts().raised().stream().flatMap(alert -> {
            var found = deliveries.getOrDefault(alert.alertId(), List.of());
            var channels = found.stream().map(Delivery::channelType).collect(toSet());
            var isDone = found.stream().allMatch(delivery -> delivery.state().equals("delivered"));
            return found.size() == CHANNELS.size() && channels.equals(CHANNELS) && isDone
                    ? Stream.empty()
                    : Stream.of("alert " + alert.alertId() + " (" + alert.kind()
                            + ") is not delivered once over each of " + CHANNELS + ": " + found);
        });
    }

    private static boolean satisfies(Raised raised, Due due) {
        return raised.kind().equals(due.kind())
                && due.articles().contains(raised.articleId())
                && raised.revision() == due.revision();
    }

    private static String deliveryOf(Event event) {
        return event.id().substring(0, event.id().lastIndexOf('.'));
    }

    private static long numberOfEnds(List<Event> ends) {
        return ends.stream().map(Event::id).distinct().count();
    }

    private static String name(Due due) {
        return "the alert " + due.kind() + " of story " + due.story();
    }
}
