package io.newswatch.console.subscriptions;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.ServiceApi;
import io.newswatch.console.http.Services;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subscriptions in alert-service. */
@Singleton
class SubscriptionsApi {
    private static final String PATH = "/api/v1/subscriptions";
    private static final int MOST = 200;
    private static final int CHANGES = 20;

    private final Services services;

    SubscriptionsApi(Services services) {
        this.services = services;
    }

    SubscriptionJson.Page all() {
        return services.alert()
                .get(PATH, Query.of("limit", MOST), SubscriptionJson.Page.class)
                .value();
    }

    SubscriptionJson one(String id) {
        return services.alert().get(path(id), SubscriptionJson.class).value();
    }

    /** Nothing where an alert-service of an earlier release keeps no history. */
    HistoryJson history(String id) {
        var answer = services.alert().get(path(id) + "/history", Query.of("limit", CHANGES), HistoryJson.class);
        return answer instanceof Answer.Missing<HistoryJson> ? new HistoryJson(List.of()) : answer.value();
    }

    /** All of it as it came, also what we do not know. */
    Map<String, Object> raw(String id) {
        var raw = new LinkedHashMap<String, Object>();
        Map<?, ?> answer = services.alert().get(path(id), Map.class).value();
        answer.forEach((name, value) -> raw.put(String.valueOf(name), value));
        return raw;
    }

    Answer<SubscriptionJson> create(Map<String, Object> body) {
        return services.alert().post(PATH, body, SubscriptionJson.class);
    }

    Answer<SubscriptionJson> replace(String id, Map<String, Object> body) {
        return services.alert().put(path(id), body, SubscriptionJson.class);
    }

    Answer<Void> delete(String id) {
        return services.alert().delete(path(id));
    }

    Answer<PreviewJson> preview(Map<String, Object> body, int days) {
        return services.alert().post(PATH + "/preview" + Query.of("days", days), body, PreviewJson.class);
    }

    Answer<Tested> test(String id, String channel) {
        return services.alert().post(channel(id, channel) + "/test", Tested.class);
    }

    Answer<Rotated> rotate(String id, String channel) {
        return services.alert().post(channel(id, channel) + "/rotate", Rotated.class);
    }

    Answer<Confirmed> confirm(String id, String channel) {
        return services.alert().post(channel(id, channel) + "/confirm", Confirmed.class);
    }

    /** How a test ended. */
    record Tested(
            boolean delivered,
            @Nullable Integer httpStatus,
            @Nullable String detail) {}

    /** A new secret of a webhook, or new addresses of a feed. */
    record Rotated(@Nullable String secret, @Nullable String url) {}

    /** How a channel stands. */
    record Confirmed(String state, @Nullable String detail) {}

    private static String path(String id) {
        return PATH + "/" + ServiceApi.segment(id);
    }

    private static String channel(String id, String channel) {
        return path(id) + "/channels/" + ServiceApi.segment(channel);
    }
}
