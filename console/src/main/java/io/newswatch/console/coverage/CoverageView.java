package io.newswatch.console.coverage;

import io.newswatch.console.page.Bar;
import io.newswatch.console.page.Choice;
import io.newswatch.console.page.Tongue;
import io.newswatch.console.page.View;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of counts. */
record CoverageView(
        List<Filter> filters,
        List<Chosen> chosen,
        Chart chart,
        List<Legend> legend,
        HeatMap heat,
        List<Bars> bars,
        Links links) {
    static final List<String> PARAMETERS =
            List.of("days", "from", "to", "by", "level", "actor", "topic", "language", "source", "genre");
    private static final int MOST_BARS = 12;

    CoverageView {
        filters = List.copyOf(filters);
        chosen = List.copyOf(chosen);
        legend = List.copyOf(legend);
        bars = List.copyOf(bars);
    }

    /** A control. */
    record Filter(String name, String label, List<Choice> choices) {}

    /** A condition that can be taken away. */
    record Chosen(String parameter, String value, String name, String without) {}

    /** A colour's name. */
    record Legend(int number, String name, int articles) {}

    /** Counts by one thing. */
    record Bars(String label, List<Bar> bars) {}

    /** Where else the same can be had. */
    record Links(String csv, String articles, int all) {}

    /** Everything that was counted for the page. */
    record Counted(
            CountsJson series,
            CountsJson heat,
            CountsJson actors,
            CountsJson languages,
            CountsJson sources,
            CountsJson genres) {}

    static CoverageView of(Counted counted, View view, Period period, Words words) {
        var chart = Chart.of(period.buckets(), counted.series().items(), new ColumnNames(view, period, words));
        return new CoverageView(
                filters(view),
                chosen(view, words),
                chart,
                chart.series().stream()
                        .map(series ->
                                new Legend(series.number(), name(by(view), series.key(), words), series.articles()))
                        .toList(),
                HeatMap.of(
                        counted.heat().items(),
                        id -> words.actor(id).name(),
                        id -> words.topic(id).name(),
                        (actor, topic) -> articles(
                                topic.isEmpty()
                                        ? view.with("actor", actor)
                                        : view.with("actor", actor).with("topic", topic),
                                period.from(),
                                period.to())),
                List.of(
                        bars("Countries", "actor", counted.actors(), view, words, "country:"),
                        bars("Languages", "language", counted.languages(), view, words, ""),
                        bars("Sources", "source", counted.sources(), view, words, ""),
                        bars("Genres", "genre", counted.genres(), view, words, "")),
                new Links(
                        view.at("/coverage.csv").link(),
                        articles(view, period.from(), period.to()),
                        counted.genres().items().stream()
                                .mapToInt(CountsJson.Cell::articles)
                                .sum()));
    }

    /** By what the colours are. */
    static String by(View view) {
        var by = view.get("by");
        return List.of("topic", "actor", "language", "source", "genre").contains(by) ? by : "level";
    }

    /** The search for the articles behind a number. */
    static String articles(View view, Instant from, Instant to) {
        return view.at("/search")
                .with("by", "")
                .with("days", "")
                .with("from", from.toString())
                .with("to", to.toString())
                .link();
    }

    static String name(String dimension, String key, Words words) {
        return switch (dimension) {
            case "actor" -> words.actor(key).name();
            case "topic" -> words.topic(key).name();
            case "language" -> Tongue.of(key).name();
            case "level" -> key.toLowerCase(Locale.ROOT);
            case "source" -> key.isEmpty() ? "other sites" : words.source(key);
            default -> key.isEmpty() ? "unknown" : key;
        };
    }

    private static List<Filter> filters(View view) {
        return List.of(
                new Filter(
                        "days",
                        "Time",
                        view.choices(
                                "days",
                                ordered(
                                        "",
                                        "last 7 days",
                                        "1",
                                        "last 24 hours",
                                        "30",
                                        "last 30 days",
                                        "90",
                                        "last 90 days",
                                        "365",
                                        "last year"))),
                new Filter(
                        "level",
                        "Level",
                        view.choices(
                                "level",
                                ordered("", "all levels", "CORE", "core", "RELATED", "related", "MENTION", "mention"))),
                new Filter(
                        "by",
                        "Colours",
                        view.choices(
                                "by",
                                ordered(
                                        "",
                                        "by level",
                                        "topic",
                                        "by topic",
                                        "actor",
                                        "by actor",
                                        "language",
                                        "by language",
                                        "source",
                                        "by source",
                                        "genre",
                                        "by genre"))));
    }

    private static List<Chosen> chosen(View view, Words words) {
        return Stream.of("actor", "topic", "language", "source", "genre", "from", "to")
                .filter(parameter -> !view.get(parameter).isEmpty())
                .map(parameter -> new Chosen(
                        parameter,
                        view.get(parameter),
                        name(parameter, view.get(parameter), words),
                        view.with(parameter, "").link()))
                .toList();
    }

    private static Bars bars(String label, String dimension, CountsJson counts, View view, Words words, String prefix) {
        var totals = counts.items().stream()
                .filter(cell -> cell.name().startsWith(prefix))
                .collect(Collectors.groupingBy(
                        CountsJson.Cell::name, LinkedHashMap::new, Collectors.summingInt(CountsJson.Cell::articles)));
        var most = totals.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return new Bars(
                label,
                totals.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_BARS)
                        .map(entry -> bar(dimension, entry.getKey(), entry.getValue(), most, view, words))
                        .toList());
    }

    private static Bar bar(String dimension, String key, int count, int most, View view, Words words) {
        var chosen = !key.isEmpty() && view.get(dimension).equals(key);
        return new Bar(
                name(dimension, key, words),
                view.with(dimension, chosen ? "" : key).link(),
                count,
                (int) Math.ceil(100.0 * count / most),
                chosen);
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
