package io.newswatch.console.search;

import io.newswatch.console.page.Choice;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Outlet;
import io.newswatch.console.page.Subscribe;
import io.newswatch.console.page.Tongue;
import io.newswatch.console.page.View;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search with what was found.
 *
 * @param chosen the conditions that came by a link, each with the view without it
 * @param subscribe where this search becomes a subscription
 * @param next the view of the older ones, null when there are none
 * @param searchedTo how far back it was looked, null when nothing was left out
 * @param problem what is wrong with the query, null when it was answered
 */
record SearchView(
        Asked asked,
        List<Chosen> chosen,
        List<Row> rows,
        String subscribe,
        @Nullable String next,
        @Nullable Moment searchedTo,
        @Nullable String problem) {
    static final List<String> PARAMETERS =
            List.of("q", "level", "actor", "topic", "language", "source", "genre", "from", "to", "cursor");
    private static final int CHIPS = 5;

    SearchView {
        chosen = List.copyOf(chosen);
        rows = List.copyOf(rows);
    }

    /** What stands in the form. */
    record Asked(String query, String from, String to, List<Choice> levels, boolean anything) {
        Asked {
            levels = List.copyOf(levels);
        }
    }

    /** A condition that can be taken away. */
    record Chosen(String parameter, String value, String name, String without) {}

    /** An article that was found. */
    record Row(
            String id,
            String level,
            String title,
            String summary,
            Tongue tongue,
            String source,
            String genre,
            boolean withdrawn,
            @Nullable Moment at,
            List<Words.Term> about) {
        Row {
            about = List.copyOf(about);
        }
    }

    static SearchView of(ArticlesJson found, View view, Words words, Instant now) {
        var next = found.next();
        return new SearchView(
                asked(view),
                chosen(view, words),
                found.items().stream().map(article -> row(article, words, now)).toList(),
                Subscribe.link(view),
                next == null ? null : view.with("cursor", next).link(),
                Moment.of(found.searchedTo(), now),
                null);
    }

    static SearchView refused(String problem, View view, Words words) {
        return new SearchView(asked(view), chosen(view, words), List.of(), Subscribe.link(view), null, null, problem);
    }

    private static Asked asked(View view) {
        var levels = new LinkedHashMap<String, String>();
        levels.put("", "all levels");
        levels.put("CORE", "core");
        levels.put("RELATED", "related");
        levels.put("MENTION", "mention");
        return new Asked(
                view.get("q"),
                view.get("from"),
                view.get("to"),
                view.choices("level", levels),
                !view.with("cursor", "").isEmpty());
    }

    private static List<Chosen> chosen(View view, Words words) {
        var first = view.with("cursor", "");
        return Stream.of("actor", "topic", "language", "source", "genre")
                .filter(parameter -> !view.get(parameter).isEmpty())
                .map(parameter -> new Chosen(
                        parameter,
                        view.get(parameter),
                        name(parameter, view.get(parameter), words),
                        first.with(parameter, "").link()))
                .toList();
    }

    private static String name(String parameter, String value, Words words) {
        return switch (parameter) {
            case "actor" -> words.actor(value).name();
            case "topic" -> words.topic(value).name();
            case "language" -> Tongue.of(value).name();
            default -> value;
        };
    }

    private static Row row(ArticlesJson.Article article, Words words, Instant now) {
        var title = article.title();
        var source = article.source() == null ? null : article.source().name();
        return new Row(
                article.id(),
                article.level(),
                title == null || title.isBlank() ? "(no title)" : title,
                article.summary() == null ? "" : article.summary(),
                Tongue.of(article.language()),
                Outlet.name(source, article.url()),
                article.genre(),
                article.withdrawnAt() != null,
                Moment.of(article.publishedAt() == null ? article.firstSeenAt() : article.publishedAt(), now),
                Stream.concat(
                                article.actors().stream().limit(CHIPS).map(words::actor),
                                article.topics().stream().limit(2).map(words::topic))
                        .toList());
    }
}
