package io.newswatch.alert.raise;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides which subscriptions an article alerts. */
final class WhoIsAlerted {
    private WhoIsAlerted() {}

    /**
     * The subscriptions that match and may be alerted: only by live articles, and never by what was ingested before
     * they were made or switched on.
     */
    static List<Subscribed> by(Glance article, Content.Texts texts, MatchIndex subscriptions) {
        if (!alerts(article.origin())) {
            return List.of();
        }
        return subscriptions.matches(traits(article, texts)).stream()
                .filter(s -> !article.ingestedAt().isBefore(s.activeSince()))
                .toList();
    }

    static boolean alerts(Origin origin) {
        return switch (origin) {
            case LIVE -> true;
            case BACKFILL, CANARY, REPLAY -> false;
        };
    }

    static Traits traits(Glance article, Content.Texts texts) {
        var labels = article.labels();
        var levels = new LinkedHashMap<String, Level>();
        labels.reached().forEach(reached -> levels.put(reached.watch(), reached.level()));
        return new Traits(
                levels,
                new HashSet<>(labels.actors()),
                new HashSet<>(labels.topics()),
                Set.of(labels.genre()),
                languages(labels.language()),
                new HashSet<>(labels.sources()),
                new Traits.Said(texts.title(), texts.body()));
    }

    private static Set<String> languages(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        var dash = lower.indexOf('-');
        return dash < 0 ? Set.of(lower) : Set.of(lower, lower.substring(0, dash));
    }
}
