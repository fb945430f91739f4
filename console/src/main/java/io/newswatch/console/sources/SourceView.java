package io.newswatch.console.sources;

import io.newswatch.console.alert.WebLink;
import io.newswatch.console.page.Moment;
import io.newswatch.console.page.Took;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A source as operators see it.
 *
 * @param tone of its state: {@code bad} or {@code warn} where somebody must act, otherwise empty
 * @param link where its address leads, null when it is not one to follow
 * @param advice what to do about its state; empty when there is nothing to do
 */
record SourceView(
        String id,
        String name,
        String url,
        @Nullable String link,
        String kind,
        String state,
        String tone,
        String advice,
        boolean enabled,
        Rhythm rhythm,
        Trouble trouble) {

    /**
     * How often it brings something.
     *
     * @param gap between two articles, as a rule; null when that is not known yet
     * @param silent for how long it has brought unusually little; null when all is as usual
     */
    record Rhythm(
            int articles24h,
            @Nullable String gap,
            @Nullable String silent,
            @Nullable Moment lastArticle,
            @Nullable Moment lastRead,
            @Nullable String nextIn) {}

    /**
     * What went wrong with it.
     *
     * @param pages how often pages that it links to could not be read in the last day, by reason
     */
    record Trouble(
            @Nullable String failure, int inARow, @Nullable Moment since, Map<String, Integer> pages) {
        Trouble {
            pages = new TreeMap<>(pages);
        }
    }

    static SourceView of(SourceJson json, Instant now) {
        return new SourceView(
                json.id(),
                json.name(),
                json.url(),
                WebLink.of(json.url()).orElse(null),
                json.kind(),
                json.state(),
                tone(json.state()),
                advice(json.state()),
                json.enabled(),
                new Rhythm(
                        json.articles24h(),
                        Took.of(json.medianGap()),
                        json.silentSince() == null ? null : Took.of(Duration.between(json.silentSince(), now)),
                        Moment.of(json.lastArticleAt(), now),
                        Moment.of(json.lastSuccessAt(), now),
                        nextIn(json.nextPollAt(), now)),
                new Trouble(
                        json.failuresInARow() == 0 ? null : json.lastFailure(),
                        json.failuresInARow(),
                        Moment.of(json.brokenSince(), now),
                        json.pageProblems24h() == null ? Map.of() : json.pageProblems24h()));
    }

    /** Whether somebody should look at it. */
    boolean needsAttention() {
        return !tone.isEmpty();
    }

    private static String tone(String state) {
        return switch (state) {
            case "broken", "gone" -> "bad";
            case "silent" -> "warn";
            default -> "";
        };
    }

    private static String advice(String state) {
        return switch (state) {
            case "broken" ->
                "Its server or its feed fails again and again. Open the address yourself; if it moved, change it"
                        + " below. Newswatch keeps trying, more and more rarely.";
            case "gone" -> "Its server says that it is gone for good. Find its new address, or remove it.";
            case "silent" ->
                "It is read without faults and brings nothing new for longer than is usual for it. Look whether"
                        + " the site still publishes there.";
            case "paused" -> "Nobody reads it until it is resumed.";
            default -> "";
        };
    }

    private static @Nullable String nextIn(@Nullable Instant next, Instant now) {
        if (next == null) {
            return null;
        }
        var left = Duration.between(now, next).truncatedTo(ChronoUnit.SECONDS);
        return left.isPositive() ? "in " + Took.of(left) : "now";
    }
}
