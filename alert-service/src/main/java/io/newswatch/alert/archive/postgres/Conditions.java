package io.newswatch.alert.archive.postgres;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.matching.NeededWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query on the archive with their arguments. Only what is asked for gets into the text: PostgreSQL
 * plans badly around conditions that are switched off by an argument.
 */
public final class Conditions {
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** All of time: for a filter that names none. */
    static final TimeRange ANY_TIME = new TimeRange(EARLIEST, LATEST);

    private final StringBuilder text = new StringBuilder("WHERE true");
    private final List<@Nullable Object> arguments = new ArrayList<>();

    /** The conditions of a filter. */
    public static Conditions of(ArticleFilter filter) {
        var conditions = new Conditions();
        conditions
                .during(filter.seen())
                .anyOf(
                        "level = ANY (?)",
                        filter.levels().stream().map(Enum::name).toList())
                .anyOf("actors && ?", filter.actors())
                .anyOf("topics && ?", filter.topics())
                .anyOf("genre = ANY (?)", filter.genres());
        if (!filter.languages().isEmpty()) {
            // pt is also asked for by those who ask for pt; pt-BR only by those who ask for pt-BR.
            conditions.and(
                    "(lower(language) = ANY (?) OR split_part(lower(language), '-', 1) = ANY (?))",
                    array(filter.languages()),
                    array(filter.languages()));
        }
        if (!filter.sources().isEmpty()) {
            conditions.and(
                    "(source_id = ANY (?) OR source_name = ANY (?))", array(filter.sources()), array(filter.sources()));
        }
        return conditions;
    }

    /** One more. */
    Conditions and(String condition, @Nullable Object... values) {
        text.append("\n  AND ").append(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    /** Only articles that may have these words; of those kept by versions that stored none nobody knows. */
    Conditions having(NeededWords words) {
        text.append("\n  ").append(StoredWords.conditionBehindOthers(words));
        arguments.addAll(List.of(StoredWords.arguments(words)));
        return this;
    }

    /** The text, beginning with {@code WHERE}. */
    public String text() {
        return text.toString();
    }

    /** The arguments in the order of the text's question marks, with others before and behind them. */
    public @Nullable Object[] argumentsBetween(List<?> before, List<?> behind) {
        var all = new ArrayList<@Nullable Object>(before);
        all.addAll(arguments);
        all.addAll(behind);
        return all.toArray();
    }

    /** The arguments in the order of the text's question marks, and more behind them. */
    @Nullable Object[] argumentsAnd(@Nullable Object... more) {
        var all = new ArrayList<@Nullable Object>(arguments);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    /** The days are said too, and as days, so that only their partitions are planned with and touched. */
    private Conditions during(TimeRange seen) {
        if (seen.from().isAfter(EARLIEST)) {
            and("day >= ?", day(seen.from())).and("first_seen_at >= ?", seen.from());
        }
        if (seen.to().isBefore(LATEST)) {
            and("day <= ?", day(seen.to().minusNanos(1))).and("first_seen_at < ?", seen.to());
        }
        return this;
    }

    private Conditions anyOf(String condition, List<String> values) {
        return values.isEmpty() ? this : and(condition, (Object) array(values));
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
