package io.newswatch.bench.console;

import io.newswatch.alert.matching.text.WordNumbers;
import io.newswatch.bench.console.MadeUpNews.Report;
import io.newswatch.contract.Classification;
import io.newswatch.contract.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A report as the rows that alert-service keeps of it, in the text form of {@code COPY}. */
final class ArticleRow {
    static final String ARTICLE =
            "article (day, id, revision, url, title, summary, body, language, source_id, source_name,"
                    + " genre, level, score, actors, topics, classification, origin, published_at, first_seen_at, ingested_at,"
                    + " classified_at, words)";
    static final String MEMBER =
            "story_member (number, watch, article_id, story_id, revision, source, origin, copy_of, at, traces, said)";
    static final String STORY = "story (id, watch, title, article_id, articles, origins, copies, languages, update_no,"
            + " version, state, started_at, updated_at, facts)";
    private static final String WATCH = "nato-asia-pacific";
    private static final String NOTHING = "\\N";
    private static final String SAID = "q83vEjRWeJA=".repeat(18);

    private ArticleRow() {}

    static String article(Report report, String title, String body) {
        var source = "bench-source-" + report.source();
        var summary = body.substring(0, Math.min(body.length(), 220));
        return row(
                report.at().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                report.id(),
                "1",
                "https://" + source + ".example/" + report.at().getEpochSecond() + "/" + report.id(),
                title,
                summary,
                body,
                report.language(),
                source,
                "Bench Source " + report.source(),
                report.genre(),
                report.level().name(),
                "0.8",
                array(report.actors()),
                array(report.topics()),
                new String(EventJson.write(classification(report, title, body)), StandardCharsets.UTF_8),
                "live",
                report.at().minusSeconds(240).toString(),
                report.at().toString(),
                report.at().toString(),
                report.at().toString(),
                WordNumbers.in(title, body));
    }

    static String member(Report report, long number) {
        return row(
                Long.toString(number),
                WATCH,
                report.id(),
                report.story().id,
                "1",
                "Bench Source " + report.source(),
                Integer.toString(report.number() % 7),
                report.number() % 3 == 2 ? report.story().firstArticle : NOTHING,
                report.at().toString(),
                "{\"language\":\"%s\",\"shingles\":[%s],\"titleWords\":[],\"titleNumbers\":[],\"titleThings\":[],\"names\":{},"
                                .formatted(report.language(), shingles(report))
                        + "\"usual\":{},\"actors\":{},\"topics\":[]}",
                SAID);
    }

    static String story(MadeUpNews.Story story, boolean isOpen) {
        return row(
                story.id,
                WATCH,
                story.title,
                story.firstArticle,
                Integer.toString(story.articles),
                Integer.toString(Math.min(7, story.articles - story.copies)),
                Integer.toString(story.copies),
                array(List.copyOf(story.languages)),
                Integer.toString(story.articles / 4),
                Integer.toString(story.articles),
                isOpen ? "open" : "closed",
                story.begin.toString(),
                story.end.toString(),
                "{\"actors\":[],\"relations\":[],\"numbers\":{}}");
    }

    /** With evidence where the text is, as much as usual. */
    private static Classification classification(Report report, String title, String body) {
        return new Classification(
                new Classification.Language(report.language(), 0.98),
                List.of(),
                report.genre(),
                "new",
                report.actors().stream()
                        .map(id -> new Classification.Actor(
                                id,
                                id,
                                id.substring(0, Math.max(0, id.indexOf(':'))),
                                null,
                                0.5,
                                spans(title, body, 4)))
                        .toList(),
                report.topics().stream()
                        .map(id -> new Classification.Topic(id, id, List.of("20000638"), 0.8, spans(title, body, 3)))
                        .toList(),
                List.of(new Classification.Coverage(
                        WATCH,
                        report.level(),
                        0.8,
                        spans(title, body, 5).stream()
                                .map(span -> new Classification.Reason(
                                        "relation",
                                        span.field(),
                                        span.start(),
                                        span.end(),
                                        span.text(),
                                        "a rule of one"))
                                .toList(),
                        List.of())),
                new Classification.Fingerprint(report.id().substring(0, 16), List.of()),
                "bench",
                "bench",
                report.at());
    }

    private static List<Classification.Span> spans(String title, String body, int most) {
        return IntStream.range(0, most)
                .mapToObj(i -> {
                    var text = i == 0 ? title : body;
                    var start = Math.min(i * 97, Math.max(0, text.length() - 12));
                    var end = Math.min(text.length(), start + 12);
                    return new Classification.Span(i == 0 ? "title" : "body", start, end, text.substring(start, end));
                })
                .toList();
    }

    private static String shingles(Report report) {
        var first = Long.parseLong(report.id().substring(0, 12), 16);
        var text = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            text.append(i == 0 ? "" : ",").append(first * 31 + i * 7_919L);
        }
        return text.toString();
    }

    private static String array(List<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    private static String row(String... columns) {
        var row = new StringBuilder(8_192);
        for (int i = 0; i < columns.length; i++) {
            row.append(i == 0 ? "" : "\t").append(escaped(columns[i]));
        }
        return row.append('\n').toString();
    }

    private static String escaped(@Nullable String column) {
        return column == null || column.equals(NOTHING)
                ? NOTHING
                : column.replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n");
    }
}
