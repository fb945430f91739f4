package io.newswatch.console.page;

import io.newswatch.console.http.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a page was asked to show. Every view is a link, and every choice on a page leads to another view. */
public final class View {
    private static final int LONGEST = 2000;

    private final String path;
    private final Map<String, String> parameters;

    private View(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** The view of these parameters, of which only those with these names count, each with its first value. */
    public static View of(String path, Map<String, ? extends List<String>> asked, Collection<String> names) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name : names) {
            var values = asked.get(name);
            if (values != null && !values.isEmpty() && !values.getFirst().isBlank()) {
                var value = values.getFirst().strip();
                parameters.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        return new View(path, parameters);
    }

    /** The value, or an empty text. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    public String get(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** The same with another value; an empty one takes it away. */
    public View with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new View(path, changed);
    }

    /** The same on another page. */
    public View at(String other) {
        return new View(other, parameters);
    }

    /** The address of this view. */
    public String link() {
        return path + query();
    }

    /** The parameters as a query. */
    public Query query() {
        var query = Query.none();
        for (var parameter : parameters.entrySet()) {
            query = query.with(parameter.getKey(), parameter.getValue());
        }
        return query;
    }

    /** What a control offers: pairs of value and name, the first for no value. */
    public List<Choice> choices(String name, Map<String, String> offered) {
        var chosen = get(name);
        var known = offered.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(chosen)));
        // Whoever came by a link stays in the view, whatever else there is to choose from.
        var own = chosen.isEmpty() || offered.containsKey(chosen)
                ? Stream.<Choice>empty()
                : Stream.of(new Choice(chosen, chosen, true));
        return Stream.concat(known, own).toList();
    }
}
