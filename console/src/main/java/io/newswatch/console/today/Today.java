package io.newswatch.console.today;

import io.newswatch.console.page.Bar;
import io.newswatch.console.page.Choice;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Subscribe;
import io.newswatch.console.page.Tongue;
import io.newswatch.console.page.View;
import io.newswatch.console.page.WhatIsNew;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of the day's stories.
 *
 * @param all how many there are, of which {@code rows} are shown
 * @param parts where the list alone can be had
 * @param subscribe where this view becomes a subscription
 * @param narrowed whether the view leaves anything out
 */
record Today(
        List<Row> rows,
        int all,
        List<Filter> filters,
        List<Facet> facets,
        String parts,
        String subscribe,
        boolean narrowed) {
    /** Levels that a reader asks for: that one and those above it. */
    private static final Map<String, List<String>> LEVELS = Map.of(
            "CORE", List.of("CORE"),
            "RELATED", List.of("CORE", "RELATED"));

    static final List<String> PARAMETERS =
            List.of("level", "hours", "order", "actor", "topic", "language", "source", "genre");
    private static final int BARS = 8;
    private static final int CHIPS = 6;
    private static final int SOURCES = 3;

    Today {
        rows = List.copyOf(rows);
        filters = List.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /** A story of the list; chips lead to the view that it narrows to. */
    record Row(
            String id,
            String level,
            String title,
            Counts counts,
            String sources,
            String languages,
            List<Chip> chips,
            @Nullable News news,
            @Nullable Moment updated) {}

    /** How many articles, of how many independent origins, and how many only repeat others. */
    record Counts(int articles, int origins, int copies) {}

    /** A name with the view that it narrows to. */
    record Chip(String name, String link) {}

    /** What was added last. */
    record News(String kind, String text, @Nullable Moment at) {}

    /** A control. */
    record Filter(String name, String label, List<Choice> choices) {}

    /** Of which the stories are made: how often each name occurs among them. */
    record Facet(String label, List<Bar> bars) {}

    static List<String> levels(View view) {
        return LEVELS.getOrDefault(view.get("level"), List.of());
    }

    static Today of(TopJson json, View view, Words words, Instant now) {
        var stories = json.items();
        var narrowed = !view.with("order", "").with("hours", "").isEmpty();
        return new Today(
                stories.stream().map(story -> row(story, view, words, now)).toList(),
                json.all(),
                filters(stories, view, words),
                facets(stories, view, words),
                view.at("/today/stories").link(),
                narrowed ? Subscribe.link(view) : "/subscriptions/new",
                narrowed);
    }

    private static Row row(TopJson.Story story, View view, Words words, Instant now) {
        var chips = new ArrayList<Chip>();
        story.actors().stream()
                .limit(CHIPS / 2)
                .map(words::actor)
                .forEach(term -> chips.add(
                        new Chip(term.name(), view.with("actor", term.id()).link())));
        story.topics().stream()
                .limit(CHIPS / 2)
                .map(words::topic)
                .forEach(term -> chips.add(
                        new Chip(term.name(), view.with("topic", term.id()).link())));
        var news = story.news();
        return new Row(
                story.id(),
                story.level(),
                story.title().isBlank() ? "(no title)" : story.title(),
                new Counts(story.articles(), story.origins(), story.copies()),
                few(story.sources(), SOURCES),
                String.join(
                        ", ",
                        story.languages().stream()
                                .map(tag -> Tongue.of(tag).name())
                                .toList()),
                chips,
                news == null ? null : new News(WhatIsNew.name(news.kind()), news.text(), Moment.of(news.at(), now)),
                Moment.of(story.updatedAt(), now));
    }

    private static String few(List<String> names, int most) {
        var known = names.stream().filter(name -> !name.isBlank()).toList();
        var shown = String.join(", ", known.stream().limit(most).toList());
        return known.size() > most ? shown + " and " + (known.size() - most) + " more" : shown;
    }

    private static List<Filter> filters(List<TopJson.Story> stories, View view, Words words) {
        return List.of(
                filter("hours", "Time", view, ordered("", "last 24 hours", "72", "last 3 days", "168", "last 7 days")),
                filter(
                        "level",
                        "Level",
                        view,
                        ordered("", "all levels", "RELATED", "core and related", "CORE", "core")),
                filter("order", "Order", view, ordered("", "by importance", "newest", "newest first")),
                filter("actor", "Actor", view, options("any actor", stories, TopJson.Story::actors, id -> words.actor(
                                id)
                        .name())),
                filter("topic", "Topic", view, options("any topic", stories, TopJson.Story::topics, id -> words.topic(
                                id)
                        .name())),
                filter(
                        "language",
                        "Language",
                        view,
                        options("any language", stories, TopJson.Story::languages, tag -> Tongue.of(tag)
                                .name())),
                filter("source", "Source", view, options("any source", stories, TopJson.Story::sources, name -> name)),
                filter(
                        "genre",
                        "Genre",
                        view,
                        ordered(
                                "",
                                "any genre",
                                "news",
                                "news",
                                "analysis",
                                "analysis",
                                "opinion",
                                "opinion",
                                "press-release",
                                "press release",
                                "official",
                                "official",
                                "live-blog",
                                "live blog")));
    }

    private static Filter filter(String name, String label, View view, Map<String, String> offered) {
        return new Filter(name, label, view.choices(name, offered));
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static Map<String, String> options(
            String any,
            List<TopJson.Story> stories,
            Function<TopJson.Story, List<String>> ids,
            Function<String, String> name) {
        var options = ordered("", any);
        stories.stream()
                .flatMap(story -> ids.apply(story).stream())
                .distinct()
                .sorted(Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER))
                .forEach(id -> options.put(id, name.apply(id)));
        return options;
    }

    private static List<Facet> facets(List<TopJson.Story> stories, View view, Words words) {
        return List.of(
                facet("Actors", "actor", stories, view, TopJson.Story::actors, id -> words.actor(id)
                        .name()),
                facet("Topics", "topic", stories, view, TopJson.Story::topics, id -> words.topic(id)
                        .name()));
    }

    private static Facet facet(
            String label,
            String parameter,
            List<TopJson.Story> stories,
            View view,
            Function<TopJson.Story, List<String>> ids,
            Function<String, String> name) {
        var counts = stories.stream()
                .flatMap(story -> ids.apply(story).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        var chosen = view.get(parameter);
        return new Facet(
                label,
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(BARS)
                        .map(entry -> new Bar(
                                name.apply(entry.getKey()),
                                view.with(parameter, entry.getKey().equals(chosen) ? "" : entry.getKey())
                                        .link(),
                                entry.getValue().intValue(),
                                (int) Math.round(100.0 * entry.getValue() / most),
                                entry.getKey().equals(chosen)))
                        .toList());
    }
}
