package io.newswatch.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts the archive of some months into the tables of alert-service, as the service would have kept it day by day. */
final class FillArchive {
    private static final long SEED = 6;
    private static final int DAYS = 90;
    private static final int OPEN_DAYS = 3;
    private static final long FIRST_MEMBER = 1_000_000;

    /** Of 24 hours, beginning at midnight UTC. */
    private static final int[] BUSY = {
        6, 6, 6, 5, 5, 6, 8, 10, 11, 11, 11, 11, 12, 13, 14, 14, 13, 12, 11, 10, 9, 8, 7, 7
    };

    private final RunningSystem system;
    private final int articles;
    private final MadeUpTexts texts = new MadeUpTexts(SEED);
    private final Random random = new Random(SEED);
    private final Progress progress = new Progress();
    private int done;

    FillArchive(RunningSystem system, int articles) {
        this.system = system;
        this.articles = articles;
    }

    /** Returns when everything is in the tables and PostgreSQL has looked through them, as it does by itself in time. */
    void fill() throws IOException, SQLException {
        var news = news();
        var today = LocalDate.now(ZoneOffset.UTC);
        try (var connection = connect()) {
            makeDays(connection, today);
            copyDays(connection, news, today);
            copyStories(connection, news);
            for (var step : Around.STEPS) {
                progress.say(step.lines().findFirst().orElse("") + " …");
                execute(connection, step);
            }
        }
    }

    private MadeUpNews news() throws IOException {
        try (var http = new Http(RunningSystem.TOKEN)) {
            var taxonomy = new ObjectMapper().readTree(http.get(system.classify("/api/v1/taxonomy")));
            return new MadeUpNews(SEED, ids(taxonomy.path("actors")), ids(taxonomy.path("topics")));
        }
    }

    /** Countries first: they are spoken of most. */
    private static List<String> ids(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("id").asText())
                .sorted(Comparator.comparing((String id) -> !id.startsWith("country:"))
                        .thenComparing(id -> !List.of("country:us", "country:cn", "country:jp", "country:kr")
                                .contains(id)))
                .toList();
    }

    /** Day by day; meanwhile each that is over gets the index over its words, as the service would have made it by now. */
    private void copyDays(Connection connection, MadeUpNews news, LocalDate today) throws SQLException, IOException {
        try (var members = connect();
                var indexer = connect();
                var indexing = Executors.newSingleThreadExecutor()) {
            execute(indexer, "SET maintenance_work_mem = '128MB'");
            var indexed = new ArrayList<Future<?>>();
            for (int ago = DAYS - 1; ago >= 0; ago--) {
                var day = today.minusDays(ago);
                copy(connection, members, news, day);
                if (ago > 0) {
                    indexed.add(indexing.submit(() -> index(indexer, day)));
                }
            }
            progress.say("waiting for the last days' words");
            for (var one : indexed) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A day's words were not indexed", e);
        }
    }

    private void copy(Connection articlesTo, Connection membersTo, MadeUpNews news, LocalDate day) throws SQLException {
        CopyIn article = copyIn(articlesTo, ArticleRow.ARTICLE);
        CopyIn member = copyIn(membersTo, ArticleRow.MEMBER);
        for (var at : moments(day)) {
            var report = news.next(at);
            var story = report.story();
            var title = report.number() == 0 ? texts.title(report.language()) : story.title;
            if (report.number() == 0) {
                story.title = title;
                story.firstArticle = report.id();
            }
            write(article, ArticleRow.article(report, title, texts.body(report.language())));
            write(member, ArticleRow.member(report, FIRST_MEMBER + done));
            progress.tell(++done, articles);
        }
        article.endCopy();
        member.endCopy();
    }

    private static Void index(Connection connection, LocalDate day) throws SQLException {
        var name = name(day);
        execute(connection, "CREATE INDEX IF NOT EXISTS %s_words ON %s USING gin (words)".formatted(name, name));
        return null;
    }

    private void copyStories(Connection connection, MadeUpNews news) throws SQLException {
        CopyIn story = copyIn(connection, ArticleRow.STORY);
        var open = Instant.now().minus(Duration.ofDays(OPEN_DAYS));
        for (var one : news.stories()) {
            write(story, ArticleRow.story(one, one.end.isAfter(open)));
        }
        story.endCopy();
        progress.say(news.stories().size() + " stories");
    }

    /** The moments of a day's articles: fewer at weekends, fewer at night, today none that is still to come. */
    private List<Instant> moments(LocalDate day) {
        var count = (int) (articles * (day.getDayOfWeek().getValue() > 5 ? 0.62 : 1.15) / DAYS);
        var begin = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        var now = Instant.now();
        return IntStream.range(0, count)
                .mapToObj(i -> begin.plusSeconds(hour() * 3_600L + random.nextInt(3_600)))
                .filter(at -> at.isBefore(now))
                .sorted()
                .toList();
    }

    private int hour() {
        var draw = random.nextInt(IntStream.of(BUSY).sum());
        for (int hour = 0; ; hour++) {
            draw -= BUSY[hour];
            if (draw < 0) {
                return hour;
            }
        }
    }

    /** As the service makes them, of which it has made the newest already. */
    private static void makeDays(Connection connection, LocalDate today) throws SQLException {
        for (int ago = 1; ago < DAYS; ago++) {
            var day = today.minusDays(ago);
            var name = name(day);
            execute(
                    connection,
                    "CREATE TABLE IF NOT EXISTS %s PARTITION OF article FOR VALUES FROM ('%s') TO ('%s')"
                            .formatted(name, day, day.plusDays(1)));
            execute(connection, "ALTER TABLE " + name + " ALTER COLUMN words SET STATISTICS 0");
        }
    }

    private static String name(LocalDate day) {
        return "article_d" + DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private Connection connect() throws SQLException, IOException {
        var connection = system.database();
        connection.setSchema("alert");
        return connection;
    }

    private static CopyIn copyIn(Connection connection, String table) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    private static void write(CopyIn copy, String row) throws SQLException {
        var bytes = row.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
