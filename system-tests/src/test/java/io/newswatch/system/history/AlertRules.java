package io.newswatch.system.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.newswatch.system.history.History.Heard;
import io.newswatch.system.history.History.Kept;
import io.newswatch.system.history.History.Numbered;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody who asked for all that is CORE must hear: each article once. */
final class AlertRules {
    private AlertRules() {}

    static Stream<String> whatIsCoreAlertsOnce(History history) {
        var kept = history.keptByNumber();
        var alerts = history.heard().stream().collect(groupingBy(Heard::articleId, mapping(Heard::alertId, toSet())));
        var calls = history.heard().stream().collect(groupingBy(Heard::alertId, mapping(Heard::callId, toSet())));
        return history.said().stream().filter(Numbered::core).flatMap(numbered -> {
            var found = ids(kept.getOrDefault(numbered.number(), List.of()))
                    .flatMap(id -> alerts.getOrDefault(id, Set.of()).stream())
                    .toList();
            if (found.isEmpty()) {
                return Stream.of("the alert of number " + numbered.number() + " (" + numbered.way() + ") is lost");
            }
            if (found.size() > 1) {
                return Stream.of("number " + numbered.number() + " has " + found.size() + " alerts: " + found);
            }
            var ids = calls.getOrDefault(found.getFirst(), Set.of());
            return ids.size() == 1
                    ? Stream.empty()
                    : Stream.of("the alert of number " + numbered.number() + " has the webhook ids " + ids);
        });
    }

    static Stream<String> nothingElseAlerts(History history) {
        var kept = history.keptByNumber();
        var core = history.said().stream()
                .filter(Numbered::core)
                .flatMap(numbered -> ids(kept.getOrDefault(numbered.number(), List.of())))
                .collect(toSet());
        return history.heard().stream()
                .filter(heard -> !core.contains(heard.articleId()))
                .map(heard -> "article " + heard.articleId() + " is not CORE and raised the alert " + heard.alertId());
    }

    private static Stream<String> ids(List<Kept> revisions) {
        return revisions.stream().map(Kept::articleId).distinct();
    }
}
