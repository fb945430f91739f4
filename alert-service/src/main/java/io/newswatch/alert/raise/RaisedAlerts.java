package io.newswatch.alert.raise;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All alerts that were raised, numbered in the order in which they became visible. */
public interface RaisedAlerts {
    /** The newest alerts with smaller numbers than {@code before}, newest first. */
    List<RaisedAlert> page(Filter filter, long before, int limit);

    /** The one with this id. */
    Optional<RaisedAlert> find(String id);

    /** Those with these ids, as far as they exist. */
    List<RaisedAlert> withIds(Collection<String> ids);

    /** What a list of alerts is narrowed to. */
    record Filter(
            @Nullable String subscription,
            @Nullable String story,
            @Nullable Level level,
            @Nullable Instant since) {}
}
