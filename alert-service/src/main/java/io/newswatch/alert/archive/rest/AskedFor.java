package io.newswatch.alert.archive.rest;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.contract.Level;
import io.newswatch.edge.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters by which articles are chosen, the same for lists and for counts. Each may be given several times; any
 * of its values will do.
 */
public class AskedFor {
    private static final int MOST_VALUES = 50;

    @QueryParam("level")
    List<String> levels = List.of();

    @QueryParam("actor")
    List<String> actors = List.of();

    @QueryParam("topic")
    List<String> topics = List.of();

    @QueryParam("language")
    List<String> languages = List.of();

    @QueryParam("genre")
    List<String> genres = List.of();

    @QueryParam("source")
    List<String> sources = List.of();

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    /** The filter, with these times where none are given. */
    public ArticleFilter filter(TimeRange usual) {
        return new ArticleFilter(
                levels(),
                few("actor", actors),
                few("topic", topics),
                few("language", languages).stream()
                        .map(language -> language.toLowerCase(Locale.ROOT))
                        .toList(),
                few("genre", genres),
                few("source", sources),
                seen(usual));
    }

    private Set<Level> levels() {
        return levels.stream().map(AskedFor::level).collect(Collectors.toSet());
    }

    private TimeRange seen(TimeRange usual) {
        var start = from == null ? usual.from() : time("from", from);
        var end = to == null ? usual.to() : time("to", to);
        if (!start.isBefore(end)) {
            throw ProblemException.badRequest("from must be before to, not " + start + " and " + end);
        }
        return new TimeRange(start, end);
    }

    private static Level level(String level) {
        return Arrays.stream(Level.values())
                .filter(known -> known != Level.NONE && known.name().equals(level))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.badRequest("level must be CORE, RELATED or MENTION, not '" + level + "'"));
    }

    private static List<String> few(String name, List<String> values) {
        if (values.size() > MOST_VALUES) {
            throw ProblemException.badRequest(name + " may be given " + MOST_VALUES + " times, not " + values.size());
        }
        return values;
    }

    private static Instant time(String name, String value) {
        try {
            return value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    name + " must be a day such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z");
        }
    }
}
