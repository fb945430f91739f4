package io.newswatch.alert.archive.rest;

import io.newswatch.alert.archive.Coverage.Bucket;
import io.newswatch.alert.archive.Coverage.Dimension;
import io.newswatch.alert.archive.Coverage.Question;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.edge.problem.ProblemException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is to be counted from the parameters of a request. */
final class AskedTables {
    private static final int USUAL_KEYS = 20;
    private static final int MOST_KEYS = 200;
    private static final int MOST_BUCKETS = 2000;
    private static final int MOST_TABLES = 12;

    private AskedTables() {}

    static Question one(
            @Nullable String by,
            @Nullable String and,
            @Nullable String bucket,
            @Nullable Integer keys,
            TimeRange seen) {
        var question = new Question(
                one("by", by, Dimension.values(), Dimension.LEVEL),
                and == null ? Optional.empty() : Optional.of(one("and", and, Dimension.values(), Dimension.TOPIC)),
                one("bucket", bucket, Bucket.values(), Bucket.DAY),
                keys(keys));
        refuseTooMany(question, seen);
        return question;
    }

    /** Tables as {@code actor-topic:all:16}: by what, which bucket, how many keys. */
    static List<Question> several(List<String> tables, TimeRange seen) {
        if (tables.isEmpty() || tables.size() > MOST_TABLES) {
            throw ProblemException.badRequest(
                    "table must be given 1 to " + MOST_TABLES + " times, not " + tables.size());
        }
        return tables.stream().map(table -> read(table, seen)).toList();
    }

    private static Question read(String table, TimeRange seen) {
        var parts = table.split(":", -1);
        if (parts.length != 3 || !parts[2].matches("[0-9]{1,6}")) {
            throw ProblemException.badRequest(
                    "table must be like actor-topic:all:16 (by what, which bucket, how many keys), not '" + table
                            + "'");
        }
        var by = parts[0].split("-", 2);
        return one(by[0], by.length == 2 ? by[1] : null, parts[1], Integer.valueOf(parts[2]), seen);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E one(String name, @Nullable String asked, E[] known, E usual) {
        if (asked == null) {
            return usual;
        }
        return Arrays.stream(known)
                .filter(value -> code(value).equals(asked))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(name + " must be one of "
                        + Arrays.stream(known).map(AskedTables::code).collect(Collectors.joining(", "))
                        + ", not '" + asked + "'"));
    }

    private static int keys(@Nullable Integer keys) {
        if (keys == null) {
            return USUAL_KEYS;
        }
        if (keys < 1 || keys > MOST_KEYS) {
            throw ProblemException.badRequest("keys must be 1 to " + MOST_KEYS + ", not " + keys);
        }
        return keys;
    }

    private static void refuseTooMany(Question question, TimeRange seen) {
        var width =
                switch (question.bucket()) {
                    case HOUR -> Duration.ofHours(1);
                    case DAY -> Duration.ofDays(1);
                    case WEEK -> Duration.ofDays(7);
                    case ALL -> Duration.ofDays(Integer.MAX_VALUE);
                };
        if (Duration.between(seen.from(), seen.to()).dividedBy(width) > MOST_BUCKETS) {
            throw ProblemException.badRequest("from, to and bucket ask for more than " + MOST_BUCKETS
                    + " buckets; choose a wider bucket or a shorter time");
        }
    }
}
