package io.newswatch.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newer schema breaks for those who rely on an older one. Only one change is harmless: a further property that is
 * not required. Whatever else differs, apart from words for people, either makes old events invalid or surprises old
 * readers.
 */
final class SchemaEvolution {
    private static final Set<String> WORDS = Set.of("title", "description", "$id", "$comment", "examples");

    private final List<String> breaks = new ArrayList<>();

    private SchemaEvolution() {}

    /** One line for each broken promise, with its place. */
    static List<String> breaks(JsonNode older, JsonNode newer) {
        var evolution = new SchemaEvolution();
        evolution.compare("", older, newer);
        return List.copyOf(evolution.breaks);
    }

    private void compare(String place, JsonNode older, JsonNode newer) {
        var keywords = new TreeSet<String>();
        older.fieldNames().forEachRemaining(keywords::add);
        newer.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(WORDS);
        for (var keyword : keywords) {
            var was = older.path(keyword);
            var is = newer.path(keyword);
            switch (keyword) {
                case "properties" -> properties(place, was, is);
                case "required", "enum", "type" -> sameValues(place + "/" + keyword, was, is);
                case "items" -> compare(place + "/items", was, is);
                case "oneOf", "allOf", "anyOf" -> alternatives(place + "/" + keyword, was, is);
                default -> same(place + "/" + keyword, was, is);
            }
        }
    }

    private void properties(String place, JsonNode was, JsonNode is) {
        for (var property : was.properties()) {
            var name = place + "/" + property.getKey();
            if (is.has(property.getKey())) {
                compare(name, property.getValue(), is.get(property.getKey()));
            } else {
                breaks.add(name + ": removed or renamed");
            }
        }
    }

    private void alternatives(String place, JsonNode was, JsonNode is) {
        if (was.size() != is.size()) {
            breaks.add(place + ": other alternatives");
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            compare(place + "/" + i, was.get(i), is.get(i));
        }
    }

    private void sameValues(String place, JsonNode was, JsonNode is) {
        same(place, values(was), values(is));
    }

    private void same(String place, Object was, Object is) {
        if (!was.equals(is)) {
            breaks.add(place + ": was " + was + ", is " + is);
        }
    }

    private static Set<String> values(JsonNode node) {
        var values = new TreeSet<String>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.toString()));
        } else {
            values.add(node.toString());
        }
        return values;
    }
}
