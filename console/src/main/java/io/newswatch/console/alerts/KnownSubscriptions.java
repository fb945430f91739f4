package io.newswatch.console.alerts;

import io.newswatch.console.http.Query;
import io.newswatch.console.http.Services;
import io.newswatch.console.rest.Pages;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of the subscriptions that the person who asks may see. */
@Singleton
class KnownSubscriptions {
    private static final int MOST = 200;

    private final Services services;
    private final Pages pages;

    KnownSubscriptions(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Ids and names; none for a reader, who has none. */
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        if (pages.visitor().isAnalyst()) {
            services.alert()
                    .get("/api/v1/subscriptions", Query.of("limit", MOST), ListJson.class)
                    .value()
                    .items()
                    .forEach(one -> names.put(one.id(), one.name()));
        }
        return names;
    }

    /** What alert-service says of them. */
    record ListJson(List<OneJson> items) {
        ListJson {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** One subscription. */
    record OneJson(String id, String name) {}
}
