package io.newswatch.alert.story.postgres;

import io.newswatch.alert.postgres.Rows;
import io.newswatch.alert.story.Arrival;
import io.newswatch.alert.story.Grouping;
import io.newswatch.alert.story.Grouping.Related;
import io.newswatch.alert.story.Placed;
import io.newswatch.alert.story.RecentMembers.Alike;
import io.newswatch.alert.story.StoryState;
import io.newswatch.alert.story.postgres.StoryEvent.Belongings;
import io.newswatch.contract.Story;
import io.newswatch.contract.WhatIsNew;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The stories of the watches that a batch of articles concerns, in the caller's transaction: locked, read, changed in
 * memory, written. Copies of one story arrive on different partitions and so at different replicas; the lock makes one
 * wait for the other.
 */
public final class OpenStories {
    /** The first half of the advisory locks on watches; the second is a hash of the watch. */
    private static final int LOCK = 0x5709;

    private static final String RELATE = """
            INSERT INTO story_related (one, other) SELECT one, other FROM unnest(?, ?) AS r (one, other)
            ON CONFLICT DO NOTHING""";
    private static final String NEWS = """
            INSERT INTO story_news (story_id, kind, text, article_id, at)
            SELECT story_id, kind, text, article_id, at::timestamptz FROM unnest(?, ?, ?, ?, ?) WITH ORDINALITY
                AS r (story_id, kind, text, article_id, at, place) ORDER BY place""";

    private final Connection connection;
    private final Comparison comparison;
    private final Map<String, Grouping> byWatch = new TreeMap<>();
    private final Map<String, Set<String>> knownByWatch = new HashMap<>();
    private final Map<String, List<WhatIsNew>> news = new HashMap<>();

    private OpenStories(Connection connection, Comparison comparison) {
        this.connection = connection;
        this.comparison = comparison;
    }

    /** Locks the watches of these articles and reads all stories that they may belong to. */
    public static OpenStories around(Connection connection, Collection<Arrival> arrivals, Comparison comparison)
            throws SQLException {
        var stories = new OpenStories(connection, comparison);
        // In the order of the names, or two replicas could each wait for the other.
        var arrivalsByWatch =
                arrivals.stream().collect(Collectors.groupingBy(Arrival::watch, TreeMap::new, Collectors.toList()));
        for (var watch : arrivalsByWatch.keySet()) {
            lock(connection, watch);
        }
        for (var entry : arrivalsByWatch.entrySet()) {
            stories.read(entry.getKey(), entry.getValue());
        }
        return stories;
    }

    /** Whether the article is in a story of the watch already. */
    public boolean knows(Arrival arrival) {
        return knownByWatch.getOrDefault(arrival.watch(), Set.of()).contains(arrival.article());
    }

    /** Finds the article's place. */
    public Placed place(Arrival arrival) {
        var grouping = byWatch.get(arrival.watch());
        if (grouping == null) {
            throw new IllegalArgumentException("The watch " + arrival.watch() + " was not read");
        }
        var placed = grouping.place(arrival);
        news.computeIfAbsent(placed.story().id(), id -> new ArrayList<>()).addAll(placed.news());
        return placed;
    }

    /** Writes what changed and gives the changed stories for those who follow them. */
    public List<Story> write() throws SQLException {
        var changed = new ArrayList<StoryTable.Written>();
        var belongings = new HashMap<String, Belongings>();
        for (var entry : byWatch.entrySet()) {
            var grouping = entry.getValue();
            var known = knownByWatch.getOrDefault(entry.getKey(), Set.of());
            comparison.remember(
                    entry.getKey(), MemberTable.write(connection, entry.getKey(), grouping.changedMembers(), known));
            relate(grouping.related());
            var members = grouping.changedByStory();
            for (var story : grouping.changedStories()) {
                var articles = members.getOrDefault(story.id(), List.of());
                var first = articles.isEmpty() ? "" : articles.getFirst();
                if (grouping.starts(story.id())) {
                    changed.add(new StoryTable.Written(story, first));
                    belongings.put(story.id(), new Belongings(articles, grouping.relatedTo(story.id())));
                } else {
                    changed.add(new StoryTable.Written(story.announced(), first));
                }
            }
        }
        StoryTable.write(connection, changed);
        keepNews(changed);
        return events(changed, belongings);
    }

    /** What belongs to a story that began here is known; the others are read. */
    private List<Story> events(List<StoryTable.Written> changed, Map<String, Belongings> known) throws SQLException {
        var stories = changed.stream().map(StoryTable.Written::story).toList();
        var belongings = new HashMap<>(known);
        belongings.putAll(StoryEvent.belongings(
                connection,
                stories.stream()
                        .map(StoryState::id)
                        .filter(id -> !known.containsKey(id))
                        .toList()));
        return stories.stream()
                .map(story -> StoryEvent.of(
                        story,
                        "open",
                        belongings.getOrDefault(story.id(), Belongings.NONE),
                        news.getOrDefault(story.id(), List.of())))
                .toList();
    }

    /** Lets no other transaction change stories of the watch before this one ends. */
    static void lock(Connection connection, String watch) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?, hashtext(?))")) {
            statement.setInt(1, LOCK);
            statement.setString(2, watch);
            statement.execute();
        }
    }

    private void read(String watch, List<Arrival> arrivals) throws SQLException {
        var articles = arrivals.stream().map(Arrival::article).collect(Collectors.toSet());
        var members = new ArrayList<>(MemberTable.known(connection, watch, articles));
        var known = members.stream().map(m -> m.member().article()).collect(Collectors.toSet());
        var alike = comparison.alike(
                connection,
                watch,
                arrivals.stream().filter(a -> !known.contains(a.article())).toList());
        members.addAll(MemberTable.open(connection, watch, numbers(alike)));
        var found = StoryTable.find(
                connection, members.stream().map(m -> m.member().story()).collect(Collectors.toSet()));
        var grouping = comparison.grouping(arrivals.size());
        grouping.know(
                found.stream().map(StoryTable.Found::story).toList(),
                found.stream()
                        .filter(StoryTable.Found::closed)
                        .map(f -> f.story().id())
                        .collect(Collectors.toSet()));
        members.forEach(m -> grouping.know(m.member(), m.number()));
        alike.forEach(grouping::know);
        byWatch.put(watch, grouping);
        knownByWatch.put(watch, known);
    }

    private static Set<Long> numbers(Map<String, List<Alike>> alike) {
        return alike.values().stream().flatMap(List::stream).map(Alike::number).collect(Collectors.toSet());
    }

    private void keepNews(List<StoryTable.Written> changed) throws SQLException {
        var rows = changed.stream()
                .map(StoryTable.Written::story)
                .flatMap(story -> news.getOrDefault(story.id(), List.of()).stream()
                        .map(item -> new NewsRow(story.id(), item, story.updatedAt())))
                .toList();
        if (!rows.isEmpty()) {
            try (var insert = Rows.of(connection, NEWS, rows)) {
                insert.text(NewsRow::story)
                        .text(row -> row.item().kind())
                        .text(row -> row.item().text())
                        .text(row -> row.item().articleId())
                        .time(NewsRow::at)
                        .update();
            }
        }
    }

    private record NewsRow(String story, WhatIsNew item, Instant at) {}

    private void relate(Set<Related> related) throws SQLException {
        if (!related.isEmpty()) {
            try (var rows = Rows.of(connection, RELATE, List.copyOf(related))) {
                rows.text(Related::one).text(Related::other).update();
            }
        }
    }
}
