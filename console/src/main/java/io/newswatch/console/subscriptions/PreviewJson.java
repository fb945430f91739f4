package io.newswatch.console.subscriptions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says a subscription would have brought. */
record PreviewJson(
        int days,
        int articles,
        int stories,
        double alertsPerDay,
        boolean tooBroad,
        boolean complete,
        List<Shown> sample,
        List<SubscriptionJson.Finding> lint) {
    PreviewJson {
        sample = SubscriptionJson.list(sample);
        lint = SubscriptionJson.list(lint);
    }

    /** One of the articles. */
    record Shown(
            String id,
            @Nullable String title,
            @Nullable String url,
            String level,
            String language,
            @Nullable String source,
            @Nullable Instant firstSeenAt) {}
}
