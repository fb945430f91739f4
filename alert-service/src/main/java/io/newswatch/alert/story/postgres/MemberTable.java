package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Row;
import io.newswatch.alert.postgres.RowReader;
import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.story.Arrival;
import io.newswatch.alert.story.Grouping;
import io.newswatch.alert.story.Keys;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Members of stories as rows, with the keys under which they are found. */
final class MemberTable {
    private static final String SELECT = """
            SELECT m.number, m.article_id, m.story_id, m.origin, m.copy_of, m.revision, m.source, m.at, m.traces, m.said
            """;

    private static final String KNOWN = SELECT + "FROM story_member m WHERE m.watch = ? AND m.article_id = ANY (?)";

    /** Each key is looked up once, however many articles of a batch have it: most of the usual ones do. */
    private static final String HOLDERS = """
            SELECT k.key, near.members FROM unnest(?) AS k (key) CROSS JOIN LATERAL (
                SELECT string_agg(newest.member::text, ' ') AS members FROM (
                    SELECT t.member FROM story_trace t WHERE t.key = k.key ORDER BY t.member DESC LIMIT %d) newest) near
            WHERE near.members IS NOT NULL""".formatted(Keys.NEWEST);

    private static final String OPEN = SELECT + """
            FROM story_member m JOIN story s ON s.id = m.story_id AND s.state = 'open'
            WHERE m.number = ANY (?) ORDER BY m.number""";

    private static final String NUMBERS =
            "SELECT nextval('story_member_number')::text AS number FROM generate_series(1, ?)";

    private static final String REVISE = """
            UPDATE story_member SET revision = r.revision, traces = r.traces::json, said = r.said
            FROM unnest(?, ?, ?, ?, ?) AS r (watch, article_id, revision, traces, said)
            WHERE story_member.watch = r.watch AND story_member.article_id = r.article_id""";

    private static final String JOIN = """
            INSERT INTO story_member (number, watch, article_id, story_id, revision, source, origin, copy_of, at,
                traces, said)
            SELECT number, watch, article_id, story_id, revision, source, origin, copy_of, at::timestamptz,
                traces::json, said
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS r (number, watch, article_id, story_id, revision, source,
                origin, copy_of, at, traces, said)""";

    private static final String TRACE =
            "INSERT INTO story_trace (key, member) SELECT key, member FROM unnest(?, ?) AS r (key, member)";

    private MemberTable() {}

    /** The members that these articles are already. */
    static List<Member> known(Connection connection, String watch, Collection<String> articles) throws SQLException {
        return new Statements(connection).query(KNOWN, MemberTable::member, watch, articles.toArray(String[]::new));
    }

    /**
     * Members of open stories.
     *
     * @param having those of them that have a key, the newest last, by key
     * @param howMany have the key, by key; no more than are looked at
     */
    record Near(Collection<Member> members, Map<Long, List<Member>> having, Map<Long, Integer> howMany) {}

    /** Those that share enough keys with one of the articles. */
    static Near near(Connection connection, Collection<Arrival> arrivals) throws SQLException {
        var asked = arrivals.stream().map(Arrival::keys).toList();
        var holders = holders(connection, asked);
        var byNumber = new HashMap<Long, Member>();
        numbered(connection, OPEN, Keys.near(asked, holders), row -> byNumber.put(row.big("number"), member(row)));
        var having = new HashMap<Long, List<Member>>();
        var howMany = new HashMap<Long, Integer>();
        holders.forEach((key, numbers) -> {
            having.put(
                    key,
                    numbers.stream().map(byNumber::get).filter(Objects::nonNull).toList());
            howMany.put(key, numbers.size());
        });
        return new Near(byNumber.values(), having, howMany);
    }

    /** The numbers of the newest members that have one of the keys, ascending, by key. */
    private static Map<Long, List<Long>> holders(Connection connection, List<Map<Long, Integer>> asked)
            throws SQLException {
        var keys = new LinkedHashSet<Long>();
        asked.forEach(article -> keys.addAll(article.keySet()));
        var holders = new HashMap<Long, List<Long>>();
        numbered(
                connection,
                HOLDERS,
                keys,
                row -> holders.put(
                        row.big("key"),
                        Stream.of(row.text("members").split(" ", -1))
                                .map(Long::valueOf)
                                .sorted()
                                .toList()));
        return holders;
    }

    private static <T> List<T> numbered(
            Connection connection, String sql, Collection<Long> numbers, RowReader<T> reader) throws SQLException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("int8", numbers.toArray()));
            return Statements.read(statement, reader);
        }
    }

    /** Writes members: new ones with their keys, the others in their new revision. */
    static void write(Connection connection, String watch, Grouping grouping, Set<String> known) throws SQLException {
        var members = grouping.changedMembers();
        var joining = members.stream().filter(m -> !known.contains(m.article())).toList();
        revise(
                connection,
                watch,
                members.stream().filter(m -> known.contains(m.article())).toList());
        if (joining.isEmpty()) {
            return;
        }
        var numbers = numbers(connection, joining);
        try (var rows = Rows.of(connection, JOIN, joining)) {
            rows.big(m -> number(numbers, m))
                    .text(m -> watch)
                    .text(Member::article)
                    .text(Member::story)
                    .integer(m -> m.known().revision())
                    .text(m -> m.known().source())
                    .integer(Member::origin)
                    .text(Member::copyOf)
                    .time(m -> m.known().at())
                    .text(m -> json(m.traces()))
                    .text(m -> packed(m.said()))
                    .update();
        }
        var traces = new ArrayList<Trace>();
        joining.forEach(
                m -> grouping.newKeys(m.article()).forEach(key -> traces.add(new Trace(key, number(numbers, m)))));
        if (!traces.isEmpty()) {
            try (var rows = Rows.of(connection, TRACE, traces)) {
                rows.big(Trace::key).big(Trace::member).update();
            }
        }
    }

    private record Trace(long key, long member) {}

    private static void revise(Connection connection, String watch, List<Member> revised) throws SQLException {
        if (revised.isEmpty()) {
            return;
        }
        try (var rows = Rows.of(connection, REVISE, revised)) {
            rows.text(m -> watch)
                    .text(Member::article)
                    .integer(m -> m.known().revision())
                    .text(m -> json(m.traces()))
                    .text(m -> packed(m.said()))
                    .update();
        }
    }

    private static Map<String, Long> numbers(Connection connection, List<Member> joining) throws SQLException {
        var numbers = new Statements(connection).query(NUMBERS, row -> row.text("number"), joining.size());
        var byArticle = new HashMap<String, Long>();
        for (int i = 0; i < joining.size(); i++) {
            byArticle.put(joining.get(i).article(), Long.parseLong(numbers.get(i)));
        }
        return byArticle;
    }

    private static long number(Map<String, Long> numbers, Member member) {
        return numbers.getOrDefault(member.article(), 0L);
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                row.text("article_id"),
                row.text("story_id"),
                row.integer("origin"),
                row.textOrNull("copy_of"),
                new Member.Known(row.integer("revision"), row.textOrNull("source"), row.time("at")),
                StoryTable.json(row.text("traces"), Traces.class),
                unpacked(row.text("said")));
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
