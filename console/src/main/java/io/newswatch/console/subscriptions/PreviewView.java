package io.newswatch.console.subscriptions;

import io.newswatch.console.http.Answer;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Outlet;
import io.newswatch.console.page.Tongue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription would have brought, or why that cannot be said.
 *
 * @param problem null when there are figures
 */
record PreviewView(
        int days,
        int articles,
        int stories,
        String perDay,
        boolean tooBroad,
        boolean complete,
        List<Shown> sample,
        List<String> lint,
        @Nullable String problem) {
    PreviewView {
        sample = List.copyOf(sample);
        lint = List.copyOf(lint);
    }

    /** One of the articles. */
    record Shown(
            String id,
            String title,
            String level,
            Tongue tongue,
            String source,
            @Nullable Moment seen) {}

    static PreviewView of(PreviewJson json, Instant now) {
        return new PreviewView(
                json.days(),
                json.articles(),
                json.stories(),
                perDay(json.alertsPerDay()),
                json.tooBroad(),
                json.complete(),
                json.sample().stream().map(shown -> shown(shown, now)).toList(),
                json.lint().stream().map(SubscriptionJson.Finding::detail).toList(),
                null);
    }

    /** Refused: the first thing that has to be put right. */
    static PreviewView refused(Answer.Refused<?> refused, int days) {
        var problem = refused.faults().isEmpty()
                ? refused.detail()
                : Faults.sentence(refused.faults().getFirst());
        return new PreviewView(days, 0, 0, "", false, true, List.of(), List.of(), problem);
    }

    private static Shown shown(PreviewJson.Shown shown, Instant now) {
        var title = shown.title();
        return new Shown(
                shown.id(),
                title == null || title.isBlank() ? "(no title)" : title,
                shown.level(),
                Tongue.of(shown.language()),
                Outlet.name(shown.source(), shown.url()),
                Moment.of(shown.firstSeenAt(), now));
    }

    /** One digit after the point under ten; nobody cares for it above. */
    private static String perDay(double alerts) {
        if (alerts > 0 && alerts < 0.1) {
            return "under 0.1";
        }
        return String.format(Locale.ROOT, alerts < 10 ? "%.1f" : "%.0f", alerts);
    }
}
