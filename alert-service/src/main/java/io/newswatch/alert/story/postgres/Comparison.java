package io.newswatch.alert.story.postgres;

import io.newswatch.alert.story.Arrival;
import io.newswatch.alert.story.Grouping;
import io.newswatch.alert.story.Imprint;
import io.newswatch.alert.story.RecentMembers;
import io.newswatch.alert.story.RecentMembers.Alike;
import io.newswatch.alert.story.StoryWindow;
import io.newswatch.alert.story.postgres.MemberTable.Seen;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares articles with the members that are remembered. The table is the truth: before each comparison, under the lock
 * on the watch, what other replicas have written since is read. What a transaction wrote that was rolled back is
 * remembered too, and not found in the table afterwards. Safe for use by several threads.
 */
public final class Comparison {
    private final RecentMembers members;
    private final StoryWindow window;
    private final Map<String, Long> seenByWatch = new HashMap<>();

    /** @param members nobody yet; filled from the table when a watch is first asked for */
    public Comparison(RecentMembers members, StoryWindow window) {
        this.members = members;
        this.window = window;
    }

    /** Members that these articles are like, by article. The caller holds the lock on the watch. */
    synchronized Map<String, List<Alike>> alike(Connection connection, String watch, List<Arrival> arrivals)
            throws SQLException {
        catchUp(connection, watch);
        var alike = new HashMap<String, List<Alike>>();
        arrivals.forEach(arrival -> alike.computeIfAbsent(arrival.article(), a -> members.alike(arrival.imprint())));
        return alike;
    }

    /** Remembers what was written under the lock on the watch, after a comparison under the same. */
    synchronized void remember(String watch, Collection<Seen> written) {
        for (var member : written) {
            members.add(member.number(), Imprint.of(watch, member.traces()));
            seenByWatch.merge(watch, member.seen(), Math::max);
        }
    }

    Grouping grouping(int articles) {
        return new Grouping(window, articles);
    }

    private void catchUp(Connection connection, String watch) throws SQLException {
        var seen = seenByWatch.getOrDefault(watch, 0L);
        remember(watch, MemberTable.since(connection, watch, seen, members.capacity()));
    }
}
