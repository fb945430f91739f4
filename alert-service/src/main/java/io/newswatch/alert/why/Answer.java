package io.newswatch.alert.why;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;

/** The one gate that decided whether a subscription was told of an article. */
public sealed interface Answer {
    /** Never heard of: it was not fetched, or its classification has not arrived. */
    record NeverArrived() implements Answer {}

    /** It was taken back. */
    record Withdrawn(Instant at) implements Answer {}

    /** It was found too late to be news: a back-fill, a replay or a canary. */
    record NotLive(String origin) implements Answer {}

    /** It had been ingested before the subscription was made or switched on. */
    record BeforeSubscription(Instant ingestedAt, Instant activeSince) implements Answer {}

    /** The subscription is switched off. */
    record SwitchedOff() implements Answer {}

    /** The level that the watch saw is not enough. */
    record BelowLevel(Level level, double score, Level wanted) implements Answer {}

    /** The level is enough, but not everything holds that the subscription asks for. */
    record NotAskedFor(List<String> missing) implements Answer {
        public NotAskedFor {
            missing = List.copyOf(missing);
        }
    }

    /** It matched; its story had been told already and it brought nothing that would be told again. */
    record SameStory(Told earlier) implements Answer {}

    /** It was told, and this is what became of each delivery. */
    record ToldOf(Told alert) implements Answer {}

    /** It matches now, but did not when it was judged: the subscription or the article was changed since. */
    record ChangedSince() implements Answer {}
}
