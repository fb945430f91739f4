package io.newswatch.console.page;

import java.util.List;
import java.util.Map;

/** Leads from what is looked at to a subscription to it. */
public final class Subscribe {
    private static final Map<String, String> FIELDS = Map.of(
            "q", "query",
            "actor", "actors",
            "topic", "topics",
            "language", "languages",
            "source", "sources",
            "genre", "genres");

    private Subscribe() {}

    /** The form for this view. A view without a level has mentions too, which no subscription can ask for. */
    public static String link(View view) {
        var form = View.of("/subscriptions/new", Map.of(), List.of());
        for (var name : FIELDS.keySet().stream().sorted().toList()) {
            form = form.with(FIELDS.getOrDefault(name, name), view.get(name));
        }
        return form.with("minLevel", view.get("level").equals("CORE") ? "CORE" : "RELATED")
                .link();
    }
}
