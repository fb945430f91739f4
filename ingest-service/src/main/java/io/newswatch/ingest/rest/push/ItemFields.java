package io.newswatch.ingest.rest.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.reader.text.TextRules;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one pushed object apart and notes everything that is wrong with them, not only the first. */
final class ItemFields {
    private final JsonNode object;
    private final String pointer;
    private final List<FieldError> errors;

    private ItemFields(JsonNode object, String pointer, List<FieldError> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    /** The fields of {@code object}, of which only {@code known} may be there. */
    static ItemFields of(JsonNode object, String pointer, Set<String> known) {
        var fields = new ItemFields(object, pointer, new ArrayList<>());
        fields.refuseUnknown(known);
        return fields;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** A text of at most {@code longest} characters; null when it is missing. */
    @Nullable String text(String name, int longest) {
        var node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            return refuse(name, "must be a string");
        }
        return checked(name, node.textValue(), longest);
    }

    /** One line of text, null when it is missing or blank. */
    @Nullable String line(String name, int longest) {
        var text = text(name, longest);
        return text == null || text.isBlank() ? null : TextRules.oneLine(text);
    }

    /** An address that {@link CanonicalUrl} takes. */
    @Nullable String url(String name) {
        var text = text(name, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        try {
            var unused = CanonicalUrl.of(text);
            return text.strip();
        } catch (IllegalArgumentException e) {
            return refuse(name, String.valueOf(e.getMessage()));
        }
    }

    @Nullable Instant time(String name) {
        var text = text(name, 64);
        if (text == null) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
            refuse(name, "must be a time of the years 0001 to 9999");
        } catch (DateTimeParseException e) {
            refuse(name, "must be an RFC 3339 time such as 2026-01-31T08:00:00Z");
        }
        return null;
    }

    /** A list of names. */
    List<String> lines(String name, int most, int longest) {
        var node = object.get(name);
        var lines = new ArrayList<String>();
        if (node == null || node.isNull()) {
            return lines;
        }
        if (!node.isArray() || node.size() > most) {
            refuse(name, "must be an array of at most " + most + " strings");
            return lines;
        }
        for (int i = 0; i < node.size(); i++) {
            var element = node.get(i);
            @Nullable String line = element.isTextual()
                    ? checked(name + "/" + i, element.textValue(), longest)
                    : refuse(name + "/" + i, "must be a string");
            if (line != null && !line.isBlank()) {
                lines.add(TextRules.oneLine(line));
            }
        }
        return lines;
    }

    /** The fields of an object inside this one; null when it is missing. */
    @Nullable ItemFields object(String name, Set<String> known) {
        var node = object.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            refuse(name, "must be an object");
            return null;
        }
        var fields = new ItemFields(node, pointer + "/" + name, errors);
        fields.refuseUnknown(known);
        return fields;
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Notes what is wrong with a field, or with the whole object when the name is empty; always null. */
    @Nullable String refuse(String name, String detail) {
        errors.add(new FieldError(name.isEmpty() ? pointer : pointer + "/" + name, detail));
        return null;
    }

    private @Nullable String checked(String name, String text, int longest) {
        if (text.length() > longest) {
            return refuse(name, "has " + text.length() + " characters; at most " + longest + " are taken");
        }
        var forbidden = TextRules.firstForbidden(text);
        if (forbidden.isPresent()) {
            int at = forbidden.getAsInt();
            return refuse(
                    name,
                    "has U+%04X at character %d; control characters other than tab, line feed and carriage return, and halves of surrogate pairs, are not taken"
                            .formatted((int) text.charAt(at), at));
        }
        return text;
    }

    private void refuseUnknown(Set<String> known) {
        for (var name : (Iterable<String>) object::fieldNames) {
            if (!known.contains(name)) {
                refuse(
                        name.replace("~", "~0").replace("/", "~1"),
                        "unknown field; known are " + String.join(", ", known));
            }
        }
    }
}
