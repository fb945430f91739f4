package io.newswatch.alert.story.postgres;

import io.newswatch.alert.outbox.postgres.OutboxTable;
import io.newswatch.alert.postgres.Statements;
import io.newswatch.alert.postgres.Transactions;
import io.newswatch.alert.story.StoryState;
import io.newswatch.alert.story.StoryWindow;
import io.newswatch.alert.stream.Kind;
import io.newswatch.alert.stream.postgres.StreamTable;
import io.newswatch.contract.Story;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Closes stories that nothing joined for long. Each watch is locked meanwhile, as it is while articles join, so that one
 * replica closes at a time and nothing joins a story that closes.
 */
@ApplicationScoped
public class CloseStories {
    private static final Logger LOG = Logger.getLogger(CloseStories.class);
    private static final int MOST_AT_ONCE = 200;

    private static final String WATCHES = "SELECT DISTINCT watch FROM story WHERE state = 'open' AND updated_at < ?";

    private static final String CLOSE = """
            UPDATE story SET state = 'closed', version = version + 1
            WHERE id IN (SELECT id FROM story WHERE state = 'open' AND watch = ? AND updated_at < ?
                ORDER BY updated_at LIMIT ?)
            RETURNING id""";

    private final Transactions transactions;
    private final StoryWindow window;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("close-stories").factory());

    CloseStories(Transactions transactions, StoryWindow window, InstantSource clock) {
        this.transactions = transactions;
        this.window = window;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void tick() {
        try {
            closeDue(clock.instant());
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Stories are not closed just now; the next try is in a minute: cause=%s", e.getMessage());
        }
    }

    /** Closes every story that is due at this instant and says how many. */
    public int closeDue(Instant now) throws SQLException {
        var before = now.minus(window.length());
        var watches = transactions.inOne(
                connection -> new Statements(connection).query(WATCHES, row -> row.text("watch"), before));
        int closed = 0;
        for (var watch : watches) {
            int some;
            do {
                some = transactions.inOne(connection -> close(connection, watch, before));
                closed += some;
            } while (some == MOST_AT_ONCE);
        }
        return closed;
    }

    private static int close(Connection connection, String watch, Instant before) throws SQLException {
        OpenStories.lock(connection, watch);
        var ids = new Statements(connection).query(CLOSE, row -> row.text("id"), watch, before, MOST_AT_ONCE);
        if (ids.isEmpty()) {
            return 0;
        }
        var stories = StoryTable.find(connection, ids).stream()
                .map(StoryTable.Found::story)
                .toList();
        OutboxTable.put(
                connection,
                events(connection, stories).stream().map(StoryEvent::of).toList());
        var changes = new StreamTable.Changes();
        changes.add(Kind.STORY, ids);
        StreamTable.add(connection, changes);
        return ids.size();
    }

    private static List<Story> events(Connection connection, List<StoryState> stories) throws SQLException {
        var belongings = StoryEvent.belongings(
                connection, stories.stream().map(StoryState::id).toList());
        return stories.stream()
                .map(story -> StoryEvent.of(
                        story, "closed", belongings.getOrDefault(story.id(), StoryEvent.Belongings.NONE), List.of()))
                .toList();
    }
}
