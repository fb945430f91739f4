package io.newswatch.alert.why.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.newswatch.alert.why.ArticleLookup.Found;
import io.newswatch.alert.why.Explained;
import io.newswatch.alert.why.Told;
import io.newswatch.alert.why.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of an article.
 *
 * @param ingest what ingest-service knows, with the journey; absent when it knows nothing
 * @param problem why ingest-service could not be asked
 * @param classified what the books say; absent when no classification arrived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhyJson(
        String url,
        @Nullable String articleId,

        @JsonRawValue @Nullable String ingest,

        @Nullable String problem,
        Trace.@Nullable Booked classified,
        Trace.@Nullable Kept archived,
        @Nullable ForSubscription subscription) {

    static WhyJson of(
            String url,
            @Nullable String id,
            Found found,
            @Nullable Trace trace,
            @Nullable ForSubscription subscription) {
        return new WhyJson(
                url,
                id,
                found instanceof Found.Article article ? article.json() : null,
                found instanceof Found.Unknown unknown ? unknown.why() : null,
                trace == null ? null : trace.booked(),
                trace == null ? null : trace.kept().orElse(null),
                subscription);
    }

    /** The gate for one subscription. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForSubscription(
            String id,
            String name,
            String gate,
            String sentence,
            @Nullable String alertId,
            List<Told.Delivery> deliveries) {
        ForSubscription {
            deliveries = List.copyOf(deliveries);
        }

        static ForSubscription of(String id, String name, Explained explained) {
            return new ForSubscription(
                    id, name, explained.gate(), explained.sentence(), explained.alertId(), explained.deliveries());
        }
    }
}
