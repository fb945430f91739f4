package io.newswatch.alert.raise;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Correction;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told about an alert: the {@code data} of every delivery, without the links that each delivery
 * adds. Kept under 20 KB: the strongest evidence only, with the sentence around it instead of the body.
 *
 * @param whatIsNew only of an update
 * @param correction only of a correction
 */
public record AlertPayload(
        String alertId,
        AlertRaised.SubscriptionRef subscription,
        AlertRaised.StoryRef story,
        AlertRaised.ArticleRef article,
        Level level,
        Why why,
        AlertRaised.Timeline timeline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WhatIsNew> whatIsNew,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Correction correction) {
    public AlertPayload {
        whatIsNew = whatIsNew == null ? null : List.copyOf(whatIsNew);
    }

    /** The evidence for and against. */
    public record Why(
            @JsonProperty("for") List<Reason> reasonsFor,
            @JsonProperty("against") List<Reason> reasonsAgainst) {
        public Why {
            reasonsFor = List.copyOf(reasonsFor);
            reasonsAgainst = List.copyOf(reasonsAgainst);
        }
    }

    /**
     * One piece of evidence.
     *
     * @param start where it is in the article's {@code field}, in UTF-16 code units
     * @param excerpt the sentence around it
     */
    public record Reason(String kind, String field, int start, int end, String text, String rule, Excerpt excerpt) {}

    /** The context of a piece of evidence: the sentence reads {@code before + text + after}. */
    public record Excerpt(String before, String after) {}
}
