package io.newswatch.console.subscriptions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of a subscription. */
record SubscriptionJson(
        String id,
        String name,
        String minLevel,
        @Nullable String query,
        @Nullable Ids actors,
        @Nullable Ids topics,
        List<String> languages,
        List<String> sources,
        @Nullable Ids genres,
        @Nullable Schedule schedule,
        @Nullable QuietHours quietHours,
        @Nullable Integer budgetPerDay,
        boolean urgent,
        String updates,
        boolean shadow,
        List<Channel> channels,
        boolean enabled,
        int version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Finding> lint) {
    SubscriptionJson {
        languages = list(languages);
        sources = list(sources);
        channels = list(channels);
        lint = list(lint);
    }

    /** A condition on ids. */
    record Ids(List<String> any, List<String> all, List<String> none) {
        static final Ids UNASKED = new Ids(List.of(), List.of(), List.of());

        Ids {
            any = list(any);
            all = list(all);
            none = list(none);
        }

        static Ids of(@Nullable Ids ids) {
            return ids == null ? UNASKED : ids;
        }
    }

    /** When alerts are sent. */
    record Schedule(
            String mode,
            @Nullable String at,
            List<String> days,
            @Nullable String timezone) {
        Schedule {
            days = list(days);
        }
    }

    /** When nothing is sent. */
    record QuietHours(String from, String to) {}

    /** A way to the subscriber. */
    record Channel(
            String id,
            String type,
            @Nullable String url,
            @Nullable String jsonUrl,
            @Nullable String to,
            @Nullable String secret,
            String state,
            @Nullable String reason) {
        /** Where it leads, as it may be shown. */
        String target() {
            return to != null ? to : url != null ? url : "";
        }
    }

    /** Something that is probably not meant. */
    record Finding(String detail, @Nullable String pointer) {}

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** One page of them. */
    record Page(List<SubscriptionJson> items, @Nullable String next) {
        Page {
            items = list(items);
        }
    }
}
