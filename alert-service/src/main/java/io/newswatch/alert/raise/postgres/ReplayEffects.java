package io.newswatch.alert.raise.postgres;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.raise.Effects;
import io.newswatch.alert.raise.TellSubscribers;
import io.newswatch.alert.story.postgres.Comparison;
import io.newswatch.alert.subscription.postgres.CompiledSubscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes the effects of past events in a transaction of the caller's. */
@ApplicationScoped
public class ReplayEffects {
    private final CompiledSubscriptions subscriptions;
    private final TellSubscribers tell;
    private final Comparison comparison;

    ReplayEffects(CompiledSubscriptions subscriptions, TellSubscribers tell, Comparison comparison) {
        this.subscriptions = subscriptions;
        this.tell = tell;
        this.comparison = comparison;
    }

    /** The index of all enabled subscriptions as they are now. */
    public MatchIndex subscriptions(Connection connection) throws SQLException {
        return subscriptions.asOf(connection);
    }

    /** Writes everything, in the order of the list as far as one article is concerned. */
    public void write(Connection connection, List<Effects> effects, Instant now) throws SQLException {
        var unused = new WriteEffects(connection, tell, comparison, now).write(effects);
    }
}
