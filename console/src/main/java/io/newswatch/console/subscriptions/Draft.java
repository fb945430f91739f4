package io.newswatch.console.subscriptions;

import io.newswatch.console.subscriptions.SubscriptionJson.Ids;
import io.newswatch.console.taxonomy.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a form holds it: texts by field name, exactly as they were typed, so that nothing is lost when
 * something is refused.
 */
final class Draft {
    private static final int NEW_CHANNELS = 2;
    private static final int LONGEST = 10_000;

    private final Map<String, List<String>> values;

    private Draft(Map<String, List<String>> values) {
        this.values = Map.copyOf(values);
    }

    /** What was typed. */
    static Draft typed(Map<String, ? extends List<String>> form) {
        var values = new LinkedHashMap<String, List<String>>();
        form.forEach((name, given) -> values.put(
                name,
                given.stream()
                        .map(value -> value.substring(0, Math.min(LONGEST, value.length())))
                        .toList()));
        return new Draft(values);
    }

    /** A new one, with what a search was for. */
    static Draft fresh(Map<String, List<String>> search, Words words) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("minLevel", List.of("CORE"));
        values.put("mode", List.of("immediate"));
        values.put("updates", List.of("material"));
        values.put("channelType1", List.of("feed"));
        search.forEach((name, given) -> {
            if (!given.isEmpty() && !given.getFirst().isBlank()) {
                values.put(name, given);
            }
        });
        values.computeIfPresent("actors", (name, ids) -> List.of(names(ids, words)));
        return new Draft(values);
    }

    /** One that exists. */
    static Draft of(SubscriptionJson json, Words words) {
        var values = new LinkedHashMap<String, List<String>>();
        var actors = Ids.of(json.actors());
        var schedule = json.schedule();
        var quiet = json.quietHours();
        values.put("name", List.of(json.name()));
        values.put("minLevel", List.of(json.minLevel()));
        values.put("query", one(json.query()));
        values.put("actors", List.of(names(actors.any(), words)));
        values.put("notActors", List.of(names(actors.none(), words)));
        values.put("topics", Ids.of(json.topics()).any());
        values.put("genres", Ids.of(json.genres()).any());
        values.put("languages", List.of(String.join(", ", json.languages())));
        values.put("sources", List.of(String.join(", ", json.sources())));
        values.put("updates", List.of(json.updates()));
        values.put("urgent", json.urgent() ? List.of("on") : List.of());
        values.put("shadow", json.shadow() ? List.of("on") : List.of());
        values.put("budgetPerDay", one(json.budgetPerDay()));
        values.put("version", List.of(Integer.toString(json.version())));
        if (schedule != null) {
            values.put("mode", List.of(schedule.mode()));
            values.put("at", one(schedule.at()));
            values.put("days", schedule.days());
            values.put("timezone", one(schedule.timezone()));
        }
        if (quiet != null) {
            values.put("quietFrom", List.of(quiet.from()));
            values.put("quietTo", List.of(quiet.to()));
        }
        return new Draft(values);
    }

    /** What stands in a field, or an empty text. */
    public String text(String field) {
        var given = values.getOrDefault(field, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** Whether a choice is made. */
    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** As alert-service wants it; what the form does not know is taken from the one that exists. */
    Map<String, Object> body(Map<String, Object> existing, Words words) {
        var body = new LinkedHashMap<>(existing);
        List.of("lint", "owner", "createdAt", "updatedAt", "id").forEach(body::remove);
        body.put("name", text("name").strip());
        body.put("minLevel", text("minLevel"));
        put(body, "query", text("query").strip());
        body.put("actors", ids(existing.get("actors"), actors("actors", words), actors("notActors", words)));
        body.put("topics", ids(existing.get("topics"), list("topics"), kept(existing.get("topics"), "none")));
        body.put("genres", Map.of("any", list("genres"), "none", kept(existing.get("genres"), "none")));
        body.put("languages", parts("languages"));
        body.put("sources", parts("sources"));
        body.put("schedule", schedule());
        quiet(body);
        put(body, "budgetPerDay", number(text("budgetPerDay").strip()));
        body.put("urgent", has("urgent", "on"));
        body.put("shadow", has("shadow", "on"));
        body.put("updates", text("updates"));
        body.put("channels", channels(existing));
        put(body, "version", number(text("version")));
        return body;
    }

    private Map<String, Object> schedule() {
        var schedule = new LinkedHashMap<String, Object>();
        var mode = text("mode").isEmpty() ? "immediate" : text("mode");
        schedule.put("mode", mode);
        put(schedule, "at", text("at"));
        put(schedule, "timezone", text("timezone").strip());
        if (!list("days").isEmpty() && (mode.equals("daily") || mode.equals("weekly"))) {
            schedule.put("days", list("days"));
        }
        return schedule;
    }

    private void quiet(Map<String, Object> body) {
        body.remove("quietHours");
        if (!text("quietFrom").isEmpty() || !text("quietTo").isEmpty()) {
            var quiet = new LinkedHashMap<String, Object>();
            put(quiet, "from", text("quietFrom"));
            put(quiet, "to", text("quietTo"));
            body.put("quietHours", quiet);
        }
    }

    /** Those that are kept, as they came, and the new ones. */
    private List<Object> channels(Map<String, Object> existing) {
        var channels = new ArrayList<>();
        if (existing.get("channels") instanceof List<?> known) {
            known.stream()
                    .filter(channel ->
                            !(channel instanceof Map<?, ?> map && has("removeChannel", String.valueOf(map.get("id")))))
                    .forEach(channels::add);
        }
        for (var i = 1; i <= NEW_CHANNELS; i++) {
            var type = text("channelType" + i);
            var to = text("channelTo" + i).strip();
            switch (type) {
                case "feed" -> channels.add(Map.of("type", type));
                case "email" -> channels.add(Map.of("type", type, "to", to));
                case "webhook", "slack" -> channels.add(Map.of("type", type, "url", to));
                default -> {
                    // Nothing was chosen.
                }
            }
        }
        return channels;
    }

    private List<String> actors(String field, Words words) {
        return parts(field).stream().map(words::actorNamed).toList();
    }

    private List<String> parts(String field) {
        return Stream.of(text(field).split("[,;\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private List<String> list(String field) {
        return values.getOrDefault(field, List.of());
    }

    private static Map<String, Object> ids(@Nullable Object existing, List<String> any, List<String> none) {
        return Map.of("any", any, "all", kept(existing, "all"), "none", none);
    }

    private static List<String> kept(@Nullable Object existing, String which) {
        return existing instanceof Map<?, ?> map && map.get(which) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void put(Map<String, Object> body, String name, Object value) {
        if (value.equals("")) {
            body.remove(name);
        } else {
            body.put(name, value);
        }
    }

    /** A number when it is one; anything else is for the service to refuse in its words. */
    private static Object number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : text;
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static String names(List<String> ids, Words words) {
        return String.join(", ", ids.stream().map(id -> name(id, words)).toList());
    }

    /** The name, as people type it; the id where the name would be cut at its comma. */
    private static String name(String id, Words words) {
        var name = words.actor(id).name();
        return name.contains(",") ? id : name;
    }
}
