package io.newswatch.ingest.postgres;

import io.newswatch.ingest.feed.FetchOutcome;
import io.newswatch.ingest.feed.Finished;
import io.newswatch.ingest.feed.Memory;
import io.newswatch.ingest.feed.SitemapMemory;
import io.newswatch.reader.text.TextRules;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes how a reading ended, as long as its lease holds; what did not change is not written. */
final class FinishedRows {
    private static final int LONGEST_REASON = 500;
    private static final String RELEASE = """
            UPDATE ingest.source SET lease = NULL, lease_until = NULL, next_poll_at = ?,
            """;
    private static final String IF_OURS = " WHERE id = ? AND lease = ?";
    private static final String MOVE = "moved_to = ?, moved_since = ?, read_from = ?";
    // What had been gone, and is found there when an operator asks, is read on.
    private static final String SUCCESS = RELEASE + """
            last_success_at = ?, failures_in_row = 0, failure_kind = NULL, broken_since = NULL,
            enabled = enabled OR gone_since IS NOT NULL, gone_since = NULL,
            """;
    private static final String UNCHANGED = SUCCESS + MOVE + IF_OURS;
    private static final String CHANGED = SUCCESS + """
            changed_at = ?, etag = ?, last_modified = ?, body_hash = ?, asked_pause_ms = ?, skip_hours = ?, skip_days = ?, hub = ?,
            last_article_at = ?, longest_gap_ms = ?, articles = ?,
            """ + MOVE + IF_OURS;
    private static final String FAILED = RELEASE + """
            failures_in_row = ?, failure_kind = ?, broken_since = ?, last_failure = ?, enabled = enabled AND NOT ?,
            gone_since = ?, read_from = ?
            """ + IF_OURS;
    // Another source may have that address; then this one goes on being redirected.
    private static final String RELOCATE = """
            UPDATE ingest.source SET url = ? WHERE id = ? AND NOT EXISTS (SELECT FROM ingest.source WHERE url = ?)
            """;

    private FinishedRows() {}

    static boolean unchanged(Connection connection, Finished finished, @Nullable Instant next) throws SQLException {
        try (var statement = connection.prepareStatement(UNCHANGED)) {
            var parameters = new Parameters(connection, statement).time(next).time(finished.at());
            return written(connection, finished, place(parameters, finished.memory()), statement);
        }
    }

    static boolean changed(
            Connection connection, Finished finished, List<SitemapMemory.Note> sitemaps, @Nullable Instant next)
            throws SQLException {
        var memory = finished.memory();
        var hints = memory.hints();
        try (var statement = connection.prepareStatement(CHANGED)) {
            var parameters = new Parameters(connection, statement)
                    .time(next)
                    .time(finished.at())
                    .time(finished.at())
                    .text(memory.validators().etag())
                    .text(memory.validators().lastModified())
                    .text(memory.validators().bodyHash())
                    .millis(hints.pause())
                    .numbers(List.copyOf(hints.skipHours()), hour -> hour)
                    .numbers(List.copyOf(hints.skipDays()), DayOfWeek::getValue)
                    .text(hints.hub())
                    .time(memory.flow().lastArticleAt())
                    .millis(memory.flow().longestGap())
                    .number(memory.flow().articles());
            var isOurs = written(connection, finished, place(parameters, memory), statement);
            if (isOurs) {
                var source = finished.reading().source().id().value();
                SitemapRows.note(connection, source, sitemaps, finished.at());
            }
            return isOurs;
        }
    }

    static boolean failed(Connection connection, Finished finished, String reason, @Nullable Instant next)
            throws SQLException {
        var isGone = finished.outcome() instanceof FetchOutcome.Gone;
        var trouble = finished.memory().trouble();
        var kind = trouble.kind();
        try (var statement = connection.prepareStatement(FAILED)) {
            var parameters = new Parameters(connection, statement)
                    .time(next)
                    .number(trouble.failuresInARow())
                    .text(kind == null ? null : kind.id())
                    .time(trouble.brokenSince())
                    .text(finished.at() + " " + shortened(reason))
                    .flag(isGone)
                    .time(isGone ? finished.at() : null)
                    .text(text(finished.memory().readFrom()));
            return written(connection, finished, parameters, statement);
        }
    }

    private static Parameters place(Parameters parameters, Memory memory) throws SQLException {
        var move = memory.move();
        return parameters
                .text(move == null ? null : text(move.to()))
                .time(move == null ? null : move.since())
                .text(text(memory.readFrom()));
    }

    private static boolean written(
            Connection connection, Finished finished, Parameters parameters, PreparedStatement statement)
            throws SQLException {
        var id = finished.reading().source().id().value();
        parameters.text(id).id(finished.reading().lease());
        var isOurs = statement.executeUpdate() > 0;
        if (isOurs && finished.relocatedTo() != null) {
            relocate(connection, id, finished.relocatedTo().toString());
        }
        return isOurs;
    }

    private static void relocate(Connection connection, String id, String to) throws SQLException {
        try (var statement = connection.prepareStatement(RELOCATE)) {
            new Parameters(connection, statement).text(to).text(id).text(to);
            statement.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    static String shortened(String reason) {
        var line = TextRules.oneLine(TextRules.clean(reason));
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
