package io.newswatch.alert.subscription;

import static java.util.Objects.requireNonNull;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.schedule.Peace;
import io.newswatch.contract.Level;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks for, checked.
 *
 * @param updates {@code material}, {@code all} or {@code none}: which later members of a story are told
 * @param peace when it is told
 */
public record Spec(String name, String watch, Level minLevel, Conditions conditions, String updates, Peace peace) {
    /**
     * The conditions on an article; an empty one asks for nothing.
     *
     * @param query in Lucene's syntax, as its owner wrote it
     */
    public record Conditions(
            Ids actors,
            Ids topics,
            Ids genres,
            List<String> languages,
            List<String> sources,
            @Nullable String query) {
        public Conditions {
            languages = languages.stream().distinct().toList();
            sources = sources.stream().distinct().toList();
        }
    }

    public Spec {
        requireNonNull(name, "name");
        requireNonNull(watch, "watch");
        requireNonNull(minLevel, "minLevel");
        requireNonNull(conditions, "conditions");
        requireNonNull(updates, "updates");
        requireNonNull(peace, "peace");
    }

    /**
     * As the matcher wants it.
     *
     * @param query what the query stands for
     */
    public Criteria criteria(Condition query) {
        return new Criteria(
                new Criteria.Watched(watch, minLevel),
                conditions.actors().filter(),
                conditions.topics().filter(),
                conditions.genres().filter(),
                Set.copyOf(conditions.languages()),
                Set.copyOf(conditions.sources()),
                query);
    }
}
