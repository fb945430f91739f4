package io.newswatch.alert.why;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.IdFilter;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.matching.condition.Condition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Names what criteria ask for that an article has not: each part is put to the matcher alone. Pure. */
public final class Missing {
    private Missing() {}

    /** The names of the parts that do not hold, as the subscription's JSON calls them. */
    public static List<String> from(Criteria asked, Traits article) {
        var parts = new LinkedHashMap<String, Criteria>();
        parts.put("actors", only(asked, asked.who(), IdFilter.ANYTHING, IdFilter.ANYTHING));
        parts.put("topics", only(asked, IdFilter.ANYTHING, asked.what(), IdFilter.ANYTHING));
        parts.put("genres", only(asked, IdFilter.ANYTHING, IdFilter.ANYTHING, asked.form()));
        parts.put("languages", places(asked, asked.languages(), Set.of()));
        parts.put("sources", places(asked, Set.of(), asked.sources()));
        parts.put(
                "query",
                new Criteria(
                        asked.watched(),
                        IdFilter.ANYTHING,
                        IdFilter.ANYTHING,
                        IdFilter.ANYTHING,
                        Set.of(),
                        Set.of(),
                        asked.query()));
        return parts.entrySet().stream()
                .filter(part -> !holds(part.getValue(), article))
                .map(part -> part.getKey())
                .toList();
    }

    private static Criteria only(Criteria asked, IdFilter who, IdFilter what, IdFilter form) {
        return new Criteria(asked.watched(), who, what, form, Set.of(), Set.of(), Condition.anything());
    }

    private static Criteria places(Criteria asked, Set<String> languages, Set<String> sources) {
        return new Criteria(
                asked.watched(),
                IdFilter.ANYTHING,
                IdFilter.ANYTHING,
                IdFilter.ANYTHING,
                languages,
                sources,
                Condition.anything());
    }

    private static boolean holds(Criteria part, Traits article) {
        var alone = new Subscribed("part", "", "", Instant.EPOCH, part);
        return !MatchIndex.compile(List.of(alone)).matches(article).isEmpty();
    }
}
