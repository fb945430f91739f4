package io.newswatch.alert.why;

import io.newswatch.alert.matching.Criteria;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the gate: the first that would have stopped the article, in the order in which the service asks. Pure. */
public final class Decide {
    private Decide() {}

    /**
     * The subscription in question.
     *
     * @param activeSince articles ingested before never alert it
     */
    public record Asked(Criteria criteria, boolean enabled, Instant activeSince) {}

    /**
     * The gate that decided.
     *
     * @param reached the level for the watch of the subscription
     * @param missing what the criteria ask for and the article has not
     * @param told the alerts of the subscription on the article's stories, oldest first
     */
    public static Answer on(Trace trace, Asked asked, Level reached, List<String> missing, List<Told> told) {
        var own = own(trace, told);
        if (own.isPresent()) {
            return new Answer.ToldOf(own.get());
        }
        var kept = trace.kept();
        var withdrawnAt = kept.map(Trace.Kept::withdrawnAt);
        if (withdrawnAt.isPresent()) {
            return new Answer.Withdrawn(withdrawnAt.get());
        }
        if (kept.isPresent() && !kept.get().origin().equals("live")) {
            return new Answer.NotLive(kept.get().origin());
        }
        if (!reached.atLeast(asked.criteria().watched().minLevel())) {
            return new Answer.BelowLevel(
                    reached, trace.booked().score(), asked.criteria().watched().minLevel());
        }
        if (!missing.isEmpty()) {
            return new Answer.NotAskedFor(missing);
        }
        if (!told.isEmpty()) {
            return new Answer.SameStory(told.getLast());
        }
        if (!asked.enabled()) {
            return new Answer.SwitchedOff();
        }
        return kept.filter(k -> k.ingestedAt().isBefore(asked.activeSince()))
                .<Answer>map(k -> new Answer.BeforeSubscription(k.ingestedAt(), asked.activeSince()))
                .orElseGet(Answer.ChangedSince::new);
    }

    private static Optional<Told> own(Trace trace, List<Told> told) {
        return told.stream()
                .filter(alert -> alert.articleId().equals(trace.articleId()))
                .reduce((earlier, later) -> later);
    }
}
