package io.newswatch.alert.raise;

import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.story.Placed;
import io.newswatch.alert.story.Placed.How;
import io.newswatch.alert.story.StoryState;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Correction;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a subscription hears of an article in its story. Pure.
 *
 * <pre>
 * the story never alerted the subscription         ──► raised
 * it did, and of this article                      ──► nothing, or corrected
 * it did, and the article repeats another          ──► nothing
 * it did, and the article has material news        ──► updated, unless the subscription wants none
 * it did, and the subscription wants all members   ──► updated
 * </pre>
 */
public final class TellSubscribers {
    private static final int FIRST_ALERT = 0;
    private static final int LONGEST_SUMMARY = 600;
    private static final AlertPayload.Why NOTHING = new AlertPayload.Why(List.of(), List.of());

    private final Duration lateAfter;

    /** @param lateAfter an alert on an article that has been with us for longer is marked late */
    public TellSubscribers(Duration lateAfter) {
        this.lateAfter = lateAfter;
    }

    /**
     * The alert of a subscription that the article matches, if there is one.
     *
     * @param told what the subscription was told of this story
     * @param updates {@code material}, {@code all} or {@code none}
     */
    public Optional<Alert> alert(
            Newcomer newcomer, Placed placed, Subscribed subscription, List<Told> told, String updates, Instant now) {
        if (told.isEmpty()) {
            return Optional.of(
                    alert(newcomer, placed, subscription, new Numbered(Alert.RAISED, FIRST_ALERT), null, now));
        }
        var heardOfIt = told.stream()
                .anyMatch(t -> t.article().equals(newcomer.article().articleId()));
        if (heardOfIt || placed.how() == How.REPEATED || !isWanted(placed, updates)) {
            return Optional.empty();
        }
        var last = told.stream().mapToInt(Told::updateNo).max().orElse(FIRST_ALERT);
        return Optional.of(
                alert(newcomer, placed, subscription, new Numbered(Alert.UPDATED, last + 1), placed.news(), now));
    }

    /** The correction of an alert on this article, when the article says or is something else now. */
    public Optional<Alert> correction(Newcomer newcomer, Placed placed, Told told, Instant now) {
        var watch = placed.story().watch();
        var level = newcomer.coverage(watch).map(Classification.Coverage::level).orElse(Level.NONE);
        var kind = placed.how() == How.REVISED ? "revised" : level == told.level() ? null : "level";
        if (kind == null || !newcomer.isLive() || !told.reached()) {
            return Optional.empty();
        }
        var article = newcomer.article();
        var correction =
                new Correction(kind, told.alertId(), article.articleId(), article.revision(), told.level(), level);
        var payload = new AlertPayload(
                AlertId.ofCorrection(told.alertId(), article.revision()).value(),
                new AlertRaised.SubscriptionRef(told.subscription(), told.subscriptionName()),
                ref(placed.story()),
                articleRef(newcomer),
                level,
                newcomer.coverage(watch)
                        .map(coverage ->
                                Evidence.of(coverage, newcomer.content().texts()))
                        .orElse(NOTHING),
                timeline(newcomer, now),
                null,
                correction);
        return Optional.of(new Alert(payload, Alert.CORRECTED, told.updateNo(), isLate(article, now)));
    }

    /** What those are told who heard of an article that was taken back: nothing of what it said. */
    public static Alert withdrawal(Told told, AlertPayload before, int revision, Instant now) {
        var article = before.article();
        var timeline = before.timeline();
        var payload = new AlertPayload(
                AlertId.ofCorrection(told.alertId(), revision).value(),
                before.subscription(),
                before.story(),
                new AlertRaised.ArticleRef(
                        article.id(),
                        revision,
                        article.url(),
                        article.title(),
                        null,
                        article.language(),
                        article.source(),
                        article.publishedAt(),
                        article.dateTrust()),
                before.level(),
                NOTHING,
                new AlertRaised.Timeline(
                        timeline.publishedAt(),
                        timeline.firstSeenAt(),
                        timeline.ingestedAt(),
                        timeline.classifiedAt(),
                        now),
                null,
                new Correction("withdrawn", told.alertId(), article.id(), revision, told.level(), null));
        return new Alert(payload, Alert.CORRECTED, told.updateNo(), false);
    }

    private static boolean isWanted(Placed placed, String updates) {
        return switch (updates) {
            case "none" -> false;
            case "all" -> true;
            default -> !placed.news().isEmpty();
        };
    }

    private Alert alert(
            Newcomer newcomer,
            Placed placed,
            Subscribed subscription,
            Numbered numbered,
            @Nullable List<WhatIsNew> news,
            Instant now) {
        // A subscription only matches an article that its watch judged.
        var coverage = newcomer.coverage(placed.story().watch()).orElseThrow();
        var payload = new AlertPayload(
                AlertId.of(subscription.id(), placed.story().id(), numbered.updateNo())
                        .value(),
                new AlertRaised.SubscriptionRef(subscription.id(), subscription.name()),
                ref(placed.story()),
                articleRef(newcomer),
                coverage.level(),
                Evidence.of(coverage, newcomer.content().texts()),
                timeline(newcomer, now),
                news,
                null);
        return new Alert(payload, numbered.kind(), numbered.updateNo(), isLate(newcomer.article(), now));
    }

    private boolean isLate(Glance article, Instant now) {
        return article.ingestedAt().plus(lateAfter).isBefore(now);
    }

    private static AlertRaised.Timeline timeline(Newcomer newcomer, Instant now) {
        var content = newcomer.content();
        var article = newcomer.article();
        return new AlertRaised.Timeline(
                content.publishedAt(), content.firstSeenAt(), article.ingestedAt(), article.classifiedAt(), now);
    }

    private static AlertRaised.StoryRef ref(StoryState story) {
        var counts = story.counts();
        return new AlertRaised.StoryRef(
                story.id(), story.title(), counts.articles(), counts.origins(), counts.languages(), counts.copies());
    }

    private static AlertRaised.ArticleRef articleRef(Newcomer newcomer) {
        var content = newcomer.content();
        var summary = content.texts().summary();
        return new AlertRaised.ArticleRef(
                newcomer.article().articleId(),
                newcomer.article().revision(),
                content.url(),
                content.shownTitle(),
                summary == null ? null : Excerpts.shortened(summary, LONGEST_SUMMARY),
                newcomer.article().labels().language(),
                content.source(),
                content.publishedAt(),
                content.dateTrust());
    }

    /** An alert's kind and its number within the story. */
    private record Numbered(String kind, int updateNo) {}
}
