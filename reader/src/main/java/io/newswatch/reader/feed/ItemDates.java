package io.newswatch.reader.feed;

import io.newswatch.reader.date.DateText;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an item was published and changed: the first element that says it in a way that is understood. */
final class ItemDates {
    private static final List<String> PUBLISHED = List.of(
            "pubdate",
            "published",
            "issued",
            "dc:date",
            "dcterms:issued",
            "dcterms:created",
            "created",
            "dcterms:date",
            "date",
            "dcterms:available",
            "lastpubdate");
    private static final List<String> UPDATED = List.of("updated", "modified", "dcterms:modified", "lastbuilddate");

    private final Problems problems;

    ItemDates(Problems problems) {
        this.problems = problems;
    }

    @Nullable Instant published(XmlElement item) {
        return first(item, PUBLISHED);
    }

    @Nullable Instant updated(XmlElement item) {
        var updated = first(item, UPDATED);
        // The channel definition format, which is older than RSS, has it in an attribute.
        return updated == null ? DateText.parse(item.attribute("lastmod")).orElse(null) : updated;
    }

    private @Nullable Instant first(XmlElement item, List<String> names) {
        for (var name : names) {
            var element = item.child(name);
            var text = element.map(XmlElement::text).orElse("").strip();
            if (!text.isEmpty()) {
                var instant = DateText.parse(text);
                if (instant.isPresent()) {
                    return instant.get();
                }
                problems.found(ProblemCode.DATE_UNREADABLE, name + " " + text);
            }
        }
        return null;
    }
}
