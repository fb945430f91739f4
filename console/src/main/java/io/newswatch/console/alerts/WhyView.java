package io.newswatch.console.alerts;

import io.newswatch.console.page.Choice;
import io.newswatch.console.page.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "why did I not get this?".
 *
 * @param url as it was asked for, empty at first
 * @param steps how far the article came
 * @param verdict the gate of a subscription; null when none was asked about, or there is no answer
 */
record WhyView(
        String url,
        List<Choice> subscriptions,
        List<Step> steps,
        @Nullable Verdict verdict,
        @Nullable String articleId,
        @Nullable String problem) {
    private static final Set<String> TOLD =
            Set.of("delivered", "pending", "held", "in-digest", "failed", "suppressed", "no-channel");

    WhyView {
        subscriptions = List.copyOf(subscriptions);
        steps = List.copyOf(steps);
    }

    /** A step that the article took, or did not. */
    record Step(
            String name,
            String told,
            boolean done,
            @Nullable Moment at) {}

    /** What one subscription made of it. */
    record Verdict(
            String subscription,
            String sentence,
            boolean told,
            @Nullable String alertId) {}

    /** The form before anything was asked, or with what was wrong with the question. */
    static WhyView asking(String url, List<Choice> subscriptions, @Nullable String problem) {
        return new WhyView(url, subscriptions, List.of(), null, null, problem);
    }

    static WhyView of(WhyJson json, String url, List<Choice> subscriptions, Instant now) {
        var asked = json.subscription();
        return new WhyView(
                url,
                subscriptions,
                steps(json, now),
                asked == null
                        ? null
                        : new Verdict(asked.name(), asked.sentence(), TOLD.contains(asked.gate()), asked.alertId()),
                json.archived() == null ? null : json.articleId(),
                null);
    }

    private static List<Step> steps(WhyJson json, Instant now) {
        var steps = new ArrayList<Step>();
        steps.add(fetched(json, now));
        var classified = json.classified();
        steps.add(
                classified == null
                        ? new Step("Classified", "no classification has arrived", false, null)
                        : new Step(
                                "Classified",
                                String.format(
                                        Locale.ROOT, "level %s, score %.2f", classified.level(), classified.score()),
                                true,
                                Moment.of(classified.classifiedAt(), now)));
        var archived = json.archived();
        steps.add(
                archived == null
                        ? new Step(
                                "Archive",
                                "not kept: it reached no level that is kept, and no subscription asked for it",
                                false,
                                null)
                        : new Step("Archive", archived.withdrawnAt() == null ? "kept" : "withdrawn", true, null));
        return steps;
    }

    private static Step fetched(WhyJson json, Instant now) {
        var ingest = json.ingest();
        if (ingest == null || ingest.journey().isEmpty()) {
            var problem = json.problem();
            return new Step(
                    "Fetched",
                    problem == null ? "never: no source of ours has given this address" : problem,
                    json.classified() != null,
                    null);
        }
        var last = ingest.journey().getLast();
        if (last.refused() != null) {
            return new Step("Fetched", "refused: " + last.refused(), false, Moment.of(last.receivedAt(), now));
        }
        if (last.announcedAt() == null && last.heldUntil() != null) {
            return new Step("Fetched", "held back until " + last.heldUntil(), false, Moment.of(last.receivedAt(), now));
        }
        return new Step(
                "Fetched",
                last.revision() > 1 ? "revision " + last.revision() : "once",
                true,
                Moment.of(last.receivedAt(), now));
    }
}
