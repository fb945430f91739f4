package io.newswatch.console.subscriptions;

import io.newswatch.console.http.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was refused, at the fields of the form.
 *
 * @param general what belongs to no field
 */
record Faults(List<String> general, Map<String, String> byField) {
    static final Faults NONE = new Faults(List.of(), Map.of());

    /** The form's fields for the beginnings of the service's pointers, the longer ones first. */
    private static final Map<String, String> FIELDS = fields();

    Faults {
        general = List.copyOf(general);
        byField = Map.copyOf(byField);
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("/actors/none", "notActors");
        fields.put("/actors", "actors");
        fields.put("/topics", "topics");
        fields.put("/genres", "genres");
        fields.put("/languages", "languages");
        fields.put("/sources", "sources");
        fields.put("/schedule/at", "at");
        fields.put("/schedule/timezone", "timezone");
        fields.put("/schedule", "mode");
        fields.put("/quietHours", "quietFrom");
        fields.put("/budgetPerDay", "budgetPerDay");
        fields.put("/name", "name");
        fields.put("/query", "query");
        fields.put("/channels", "channels");
        return fields;
    }

    static Faults of(Answer.Refused<?> refused) {
        var byField = new LinkedHashMap<String, String>();
        var general = new ArrayList<String>();
        for (var fault : refused.faults()) {
            var field = field(fault.pointer());
            if (field.isEmpty()) {
                general.add(sentence(fault));
            } else {
                byField.merge(field, sentence(fault), (one, other) -> one + " " + other);
            }
        }
        if (refused.faults().isEmpty()) {
            general.add(refused.detail());
        }
        return new Faults(general, byField);
    }

    /** A fault in a sentence of its own. */
    static String sentence(Answer.Fault fault) {
        var field = field(fault.pointer());
        var name =
                switch (field) {
                    case "" -> fault.pointer();
                    case "notActors" -> "Actors left out";
                    case "at", "mode", "timezone" -> "The schedule";
                    case "quietFrom" -> "Quiet hours";
                    case "budgetPerDay" -> "The daily limit";
                    default -> Character.toUpperCase(field.charAt(0)) + field.substring(1);
                };
        return name + ": " + fault.detail() + (fault.detail().endsWith(".") ? "" : ".");
    }

    /** What is wrong with a field, or an empty text. */
    public String at(String field) {
        return byField.getOrDefault(field, "");
    }

    boolean isEmpty() {
        return general.isEmpty() && byField.isEmpty();
    }

    private static String field(String pointer) {
        return FIELDS.entrySet().stream()
                .filter(entry -> pointer.equals(entry.getKey()) || pointer.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
