package io.newswatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert for one subscription. Carries no address and no secret of the subscriber.
 *
 * @param kind {@code raised}, {@code updated} or {@code corrected}
 * @param updateNo 0 for the first alert of a story; a correction has that of the alert it corrects
 * @param late whether it came later than an alert may take
 * @param whatIsNew only of an update: the news, none when the subscription asked to hear of every member
 * @param correction only of a correction
 */
public record AlertRaised(
        String alertId,
        String kind,
        int updateNo,
        SubscriptionRef subscription,
        StoryRef story,
        ArticleRef article,
        Level level,
        Why why,
        Timeline timeline,
        boolean late,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WhatIsNew> whatIsNew,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Correction correction) {
    public AlertRaised {
        whatIsNew = whatIsNew == null ? null : List.copyOf(whatIsNew);
    }

    /** The subscription that asked for it. */
    public record SubscriptionRef(String id, String name) {}

    /**
     * The story it belongs to, as it was when the alert was raised.
     *
     * @param origins independent origins of its articles
     * @param copies articles that only repeat another
     */
    public record StoryRef(String id, String title, int articles, int origins, List<String> languages, int copies) {
        public StoryRef {
            languages = List.copyOf(languages);
        }
    }

    /** The article that raised it, without its body. */
    public record ArticleRef(
            String id,
            int revision,
            @Nullable String url,
            String title,
            @Nullable String summary,
            String language,
            SourceRef source,
            @Nullable Instant publishedAt,
            DateTrust dateTrust) {}

    /** The evidence for and against, as the classifier gave it. */
    public record Why(
            @JsonProperty("for") List<Classification.Reason> reasonsFor,
            @JsonProperty("against") List<Classification.Reason> reasonsAgainst) {
        public Why {
            reasonsFor = List.copyOf(reasonsFor);
            reasonsAgainst = List.copyOf(reasonsAgainst);
        }
    }

    /** When the article took each step. */
    public record Timeline(
            @Nullable Instant publishedAt,
            Instant firstSeenAt,
            Instant ingestedAt,
            Instant classifiedAt,
            Instant raisedAt) {}
}
