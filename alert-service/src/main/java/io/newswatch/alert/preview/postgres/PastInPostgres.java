package io.newswatch.alert.preview.postgres;

import io.newswatch.alert.archive.postgres.StoredWords;
import io.newswatch.alert.matching.Criteria.Watched;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.Sql;
import io.newswatch.alert.preview.PastArticles;
import io.newswatch.contract.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads past articles page by page, so that neither memory nor the database's patience is overtaxed. */
@ApplicationScoped
class PastInPostgres implements PastArticles {
    private static final int AT_ONCE = 500;
    private static final String BODY = "/*body*/";

    private static final String SELECT = """
            SELECT a.id, a.title, a.url, a.language, a.genre, a.actors, a.topics, a.source_id, a.source_name,
                a.first_seen_at, judged.level, coalesce(m.story_id, a.id) AS story_id, /*body*/ AS body
            FROM article a
            CROSS JOIN LATERAL (SELECT c ->> 'level' AS level FROM json_array_elements(a.classification -> 'coverage') c
                WHERE c ->> 'watch' = ?) judged
            LEFT JOIN story_member m ON m.article_id = a.id AND m.watch = ?
            """;

    /** The level of the whole row is the highest of any watch: it narrows, the watch's own level decides. */
    private static final String PAGE = SELECT + """
            WHERE a.day >= ? AND a.first_seen_at >= ? AND (a.first_seen_at, a.id) < (?, ?)
              AND a.level = ANY (?) AND judged.level = ANY (?) AND a.origin = 'live' AND a.withdrawn_at IS NULL
            ORDER BY a.first_seen_at DESC, a.id DESC LIMIT ?""";

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Sql sql;

    PastInPostgres(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean read(Watched watched, Instant since, Words words, Predicate<PastArticle> reader) {
        var page = PAGE.replace(BODY, body(words));
        var before = END;
        var beforeId = "";
        while (true) {
            var some = sql.queryAsAsked(
                    page, row -> past(row, watched.watch()), arguments(watched, since, before, beforeId, words));
            for (var article : some) {
                if (!reader.test(article)) {
                    return false;
                }
            }
            if (some.size() < AT_ONCE) {
                return true;
            }
            before = some.getLast().shown().firstSeenAt();
            beforeId = some.getLast().shown().id();
        }
    }

    /** A text without the words that are needed is as good as none, and reading it would cost the most. */
    private static String body(Words words) {
        return words.read()
                ? "CASE WHEN true " + StoredWords.conditionBehindOthers(words.needed()) + " THEN a.body ELSE '' END"
                : "''";
    }

    private static Object[] arguments(Watched watched, Instant since, Instant before, String beforeId, Words words) {
        var levels = levels(watched.minLevel());
        var arguments = new ArrayList<Object>();
        if (words.read()) {
            arguments.addAll(List.of(StoredWords.arguments(words.needed())));
        }
        arguments.addAll(
                List.of(watched.watch(), watched.watch(), day(since), since, before, beforeId, levels, levels));
        arguments.add(AT_ONCE);
        return arguments.toArray();
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public Optional<PastArticle> find(String articleId, String watch) {
        return sql
                .query(
                        SELECT.replace(BODY, "a.body") + "WHERE a.id = ? AND a.withdrawn_at IS NULL",
                        row -> past(row, watch),
                        watch,
                        watch,
                        articleId)
                .stream()
                .findFirst();
    }

    private static String[] levels(Level least) {
        return Arrays.stream(Level.values())
                .filter(level -> level.atLeast(least))
                .map(Level::name)
                .toArray(String[]::new);
    }

    private static PastArticle past(Row row, String watch) throws SQLException {
        var level = Level.valueOf(row.text("level"));
        var title = row.textOrNull("title");
        var body = row.textOrNull("body");
        var traits = new Traits(
                Map.of(watch, level),
                new HashSet<>(row.texts("actors")),
                new HashSet<>(row.texts("topics")),
                Set.of(row.text("genre")),
                languages(row.text("language")),
                present(row.textOrNull("source_id"), row.textOrNull("source_name")),
                new Traits.Said(title == null ? "" : title, body == null ? "" : body));
        var shown = new Shown(
                row.text("id"),
                title,
                row.textOrNull("url"),
                level,
                row.text("language"),
                row.textOrNull("source_name"),
                row.time("first_seen_at"));
        return new PastArticle(shown, row.text("story_id"), traits);
    }

    private static Set<String> languages(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        return Stream.of(lower, lower.split("-", 2)[0]).collect(Collectors.toSet());
    }

    private static Set<String> present(@Nullable String... texts) {
        return Stream.of(texts).filter(text -> text != null).collect(Collectors.toSet());
    }
}
