package io.newswatch.reader.page.facts;

import io.newswatch.reader.text.TextRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The {@code meta} elements of a page by their names in lower case, whichever attribute names them. */
public final class MetaTags {
    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    private MetaTags() {}

    /** All that have a name and a content. */
    public static MetaTags of(Document page) {
        var tags = new MetaTags();
        for (var meta : page.select("meta[content]")) {
            var content = TextRules.oneLine(TextRules.clean(meta.attr("content")));
            if (!content.isEmpty()) {
                Stream.of("property", "name", "itemprop", "http-equiv")
                        .map(attribute -> meta.attr(attribute).strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .forEach(name -> tags.contents
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(content));
            }
        }
        return tags;
    }

    /** The contents of all tags with one of the names, those of the first name first. */
    public Stream<String> all(String... names) {
        return Stream.of(names).flatMap(name -> contents.getOrDefault(name, List.of()).stream());
    }

    /** The first of them. */
    public Optional<String> first(String... names) {
        return all(names).findFirst();
    }
}
