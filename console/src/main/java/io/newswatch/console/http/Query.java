package io.newswatch.console.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of an address behind the question mark; what is missing or empty is left out. */
public final class Query {
    private final List<String> pairs;

    private Query(List<String> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Without anything. */
    public static Query none() {
        return new Query(List.of());
    }

    public static Query of(String name, @Nullable Object value) {
        return none().with(name, value);
    }

    /** The same with one more value; a name may have several. */
    public Query with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(pairs);
        more.add(encode(name) + "=" + encode(value.toString()));
        return new Query(more);
    }

    public Query withAll(String name, Collection<String> values) {
        var query = this;
        for (var value : values) {
            query = query.with(name, value);
        }
        return query;
    }

    /** What is put behind a path: nothing, or a question mark and all pairs. */
    @Override
    public String toString() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** One value in the form that is safe in a path and in a query. */
    public static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
