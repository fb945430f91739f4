package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.RowReader;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.story.Grouping.Changed;
import io.newswatch.alert.story.Member;
import io.newswatch.alert.story.Traces;
import io.newswatch.contract.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Members of stories as rows. */
final class MemberTable {
    private static final String SELECT = """
            SELECT m.number, m.article_id, m.story_id, m.origin, m.copy_of, m.revision, m.source, m.at, m.said
            """;

    private static final String KNOWN = SELECT + "FROM story_member m WHERE m.watch = ? AND m.article_id = ANY (?)";

    private static final String OPEN = SELECT + """
            FROM story_member m JOIN story s ON s.id = m.story_id AND s.state = 'open'
            WHERE m.watch = ? AND m.number = ANY (?) ORDER BY m.number""";

    /** In the order in which they were written, whoever did: the lock on the watch makes the numbers follow it. */
    private static final String SINCE = """
            SELECT number, seen, traces FROM (
                SELECT m.number, m.seen, m.traces FROM story_member m JOIN story s ON s.id = m.story_id
                WHERE m.watch = ? AND m.seen > ? AND s.state = 'open' ORDER BY m.seen DESC LIMIT ?) newest
            ORDER BY seen""";

    private static final String REVISE = """
            UPDATE story_member
            SET revision = r.revision, seen = nextval('story_member_number'), traces = r.traces::json, said = r.said
            FROM unnest(?, ?, ?, ?, ?) AS r (watch, article_id, revision, traces, said)
            WHERE story_member.watch = r.watch AND story_member.article_id = r.article_id
            RETURNING story_member.article_id, story_member.number, story_member.seen""";

    private static final String JOIN = """
            INSERT INTO story_member (watch, article_id, story_id, revision, source, origin, copy_of, at, traces, said)
            SELECT watch, article_id, story_id, revision, source, origin, copy_of, at::timestamptz, traces::json, said
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS r (watch, article_id, story_id, revision,
                source, origin, copy_of, at, traces, said, place) ORDER BY place
            RETURNING article_id, number, seen""";

    private MemberTable() {}

    /** A member with its number. */
    record Numbered(long number, Member member) {}

    /** A member as others are compared with it, in its newest revision. */
    record Seen(long number, long seen, Traces traces) {}

    /** The members that these articles are already. */
    static List<Numbered> known(Connection connection, String watch, Collection<String> articles) throws SQLException {
        return new Statements(connection).query(KNOWN, MemberTable::numbered, watch, articles.toArray(String[]::new));
    }

    /** Those of these members whose stories are open, the oldest first. */
    static List<Numbered> open(Connection connection, String watch, Collection<Long> numbers) throws SQLException {
        return numbers.isEmpty()
                ? List.of()
                : new Statements(connection)
                        .query(OPEN, MemberTable::numbered, watch, connection.createArrayOf("int8", numbers.toArray()));
    }

    /** Members of open stories that joined or were revised since, the newest of them, the oldest first. */
    static List<Seen> since(Connection connection, String watch, long seen, int most) throws SQLException {
        return new Statements(connection)
                .query(
                        SINCE,
                        row -> new Seen(
                                row.big("number"), row.big("seen"), StoryTable.json(row.text("traces"), Traces.class)),
                        watch,
                        seen,
                        most);
    }

    /** Writes members, new ones and the others in their new revision, and says how they are seen from now on. */
    static List<Seen> write(Connection connection, String watch, Collection<Changed> changed, Set<String> known)
            throws SQLException {
        var byNews = changed.stream()
                .collect(
                        Collectors.partitioningBy(c -> known.contains(c.member().article())));
        var seen = new ArrayList<Seen>();
        seen.addAll(revise(connection, watch, byNews.getOrDefault(true, List.of())));
        seen.addAll(join(connection, watch, byNews.getOrDefault(false, List.of())));
        return seen;
    }

    private static List<Seen> join(Connection connection, String watch, List<Changed> joining) throws SQLException {
        if (joining.isEmpty()) {
            return List.of();
        }
        try (var rows = Rows.of(connection, JOIN, joining)) {
            return rows.text(c -> watch)
                    .text(c -> c.member().article())
                    .text(c -> c.member().story())
                    .integer(c -> c.member().known().revision())
                    .text(c -> c.member().known().source())
                    .integer(c -> c.member().origin())
                    .text(c -> c.member().copyOf())
                    .time(c -> c.member().known().at())
                    .text(c -> json(c.traces()))
                    .text(c -> packed(c.member().said()))
                    .returning(seen(joining));
        }
    }

    private static List<Seen> revise(Connection connection, String watch, List<Changed> revised) throws SQLException {
        if (revised.isEmpty()) {
            return List.of();
        }
        try (var rows = Rows.of(connection, REVISE, revised)) {
            return rows.text(c -> watch)
                    .text(c -> c.member().article())
                    .integer(c -> c.member().known().revision())
                    .text(c -> json(c.traces()))
                    .text(c -> packed(c.member().said()))
                    .returning(seen(revised));
        }
    }

    private static RowReader<Seen> seen(List<Changed> written) {
        var traces = written.stream().collect(Collectors.toMap(c -> c.member().article(), Changed::traces));
        return row -> new Seen(
                row.big("number"), row.big("seen"), Objects.requireNonNull(traces.get(row.text("article_id"))));
    }

    private static Numbered numbered(Row row) throws SQLException {
        return new Numbered(
                row.big("number"),
                new Member(
                        row.text("article_id"),
                        row.text("story_id"),
                        row.integer("origin"),
                        row.textOrNull("copy_of"),
                        new Member.Known(row.integer("revision"), row.textOrNull("source"), row.time("at")),
                        unpacked(row.text("said"))));
    }

    private static String json(Traces traces) {
        return new String(EventJson.write(traces), StandardCharsets.UTF_8);
    }

    private static String packed(Set<Long> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * Long.BYTES);
        hashes.forEach(bytes::putLong);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Set<Long> unpacked(String text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        var hashes = new HashSet<Long>();
        while (bytes.hasRemaining()) {
            hashes.add(bytes.getLong());
        }
        return hashes;
    }
}
