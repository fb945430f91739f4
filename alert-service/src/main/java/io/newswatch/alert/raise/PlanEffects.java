package io.newswatch.alert.raise;

import io.newswatch.alert.archive.ArchivedArticle;
import io.newswatch.alert.archive.ClassifiedRow;
import io.newswatch.alert.archive.ClassifiedRow.Outcome;
import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.story.StartedStory;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what follows from a classified article: which rows of the books and the archive, which stories, which alerts.
 * Pure: it reads nothing but what it is given.
 */
public final class PlanEffects {
    private static final int FIRST_ALERT = 0;
    private static final int LONGEST_SUMMARY = 600;

    private final Duration lateAfter;

    /** @param lateAfter an alert on an article that has been with us for longer is marked late */
    public PlanEffects(Duration lateAfter) {
        this.lateAfter = lateAfter;
    }

    /** Whether the rest of the event has to be read at all. What does not reach a mention alerts nobody. */
    public boolean needsContent(Glance article) {
        return isKept(article) && (reachesMention(article) || article.revision() > 1);
    }

    /** The subscriptions that the article alerts. */
    public List<Subscribed> alerted(Glance article, Content content, MatchIndex subscriptions) {
        return WhoIsAlerted.by(article, content.texts(), subscriptions);
    }

    /** What follows from an article whose content is not needed. */
    public Effects withoutContent(Glance article) {
        return Effects.booked(booked(article, List.of()));
    }

    /** What follows from a withdrawal. */
    public Effects withdrawal(Glance article) {
        var row = new ClassifiedRow(
                article.articleId(), article.revision(), Level.NONE, 0, Outcome.WITHDRAWN, article.classifiedAt());
        return Effects.withdrawn(row, new Withdrawn(article.articleId(), article.revision(), article.classifiedAt()));
    }

    /** What follows from an article that is kept. */
    public Effects kept(Glance article, Content content, List<Subscribed> alerted, Instant now) {
        var wanted = reachesMention(article) || !alerted.isEmpty();
        var stories = wanted ? stories(article, content, now) : List.<Story>of();
        var alerts = new ArrayList<Alert>();
        for (var subscription : alerted) {
            alerts.add(alert(article, content, subscription, now));
        }
        return new Effects(
                booked(article, alerted),
                Optional.of(archived(article, content, !wanted)),
                Optional.empty(),
                stories,
                alerts);
    }

    private static boolean reachesMention(Glance article) {
        return article.level().atLeast(Level.MENTION);
    }

    /** A canary measures the pipeline; readers never see it. */
    private static boolean isKept(Glance article) {
        return article.origin() != Origin.CANARY;
    }

    private static ClassifiedRow booked(Glance article, List<Subscribed> alerted) {
        return new ClassifiedRow(
                article.articleId(),
                article.revision(),
                article.level(),
                article.score(),
                outcome(article, alerted),
                article.classifiedAt());
    }

    private static Outcome outcome(Glance article, List<Subscribed> alerted) {
        if (!WhoIsAlerted.alerts(article.origin())) {
            return Outcome.SILENT;
        }
        if (!alerted.isEmpty()) {
            return Outcome.MATCHED;
        }
        return reachesMention(article) ? Outcome.ARCHIVED : Outcome.BELOW;
    }

    private static List<Story> stories(Glance article, Content content, Instant now) {
        return article.labels().reached().stream()
                .filter(reached -> reached.level().atLeast(Level.MENTION))
                .map(reached -> story(reached.watch(), article, content, now))
                .toList();
    }

    private static Story story(String watch, Glance article, Content content, Instant at) {
        return StartedStory.of(
                watch,
                article.articleId(),
                content.shownTitle(),
                article.labels().language(),
                at);
    }

    private static ArchivedArticle archived(Glance article, Content content, boolean onlyIfKnown) {
        var texts = content.texts();
        var labels = article.labels();
        return new ArchivedArticle(
                article.articleId(),
                article.revision(),
                new ArchivedArticle.Said(texts.title(), texts.summary(), texts.body()),
                new ArchivedArticle.Found(
                        content.url(),
                        content.source().id(),
                        content.source().name(),
                        article.origin(),
                        content.publishedAt(),
                        new ArchivedArticle.Seen(content.firstSeenAt(), article.ingestedAt())),
                new ArchivedArticle.Judged(
                        labels.language(),
                        labels.genre(),
                        new ArchivedArticle.Reached(article.level(), article.score()),
                        labels.actors(),
                        labels.topics(),
                        content.classification()),
                onlyIfKnown);
    }

    private Alert alert(Glance article, Content content, Subscribed subscription, Instant now) {
        var watch = subscription.criteria().watched().watch();
        var story = story(watch, article, content, now);
        // A subscription only matches an article that its watch judged.
        var coverage = content.classification().coverageOf(watch).orElseThrow();
        var payload = new AlertPayload(
                AlertId.of(subscription.id(), story.id(), FIRST_ALERT).value(),
                new AlertRaised.SubscriptionRef(subscription.id(), subscription.name()),
                new AlertRaised.StoryRef(
                        story.id(),
                        story.title(),
                        story.articles().size(),
                        story.origins(),
                        story.languages(),
                        story.copies()),
                articleRef(article, content),
                coverage.level(),
                Evidence.of(coverage, content.texts()),
                new AlertRaised.Timeline(
                        content.publishedAt(),
                        content.firstSeenAt(),
                        article.ingestedAt(),
                        article.classifiedAt(),
                        now),
                null,
                null);
        return new Alert(
                payload, FIRST_ALERT, article.ingestedAt().plus(lateAfter).isBefore(now));
    }

    private static AlertRaised.ArticleRef articleRef(Glance article, Content content) {
        var summary = content.texts().summary();
        return new AlertRaised.ArticleRef(
                article.articleId(),
                article.revision(),
                content.url(),
                content.shownTitle(),
                summary == null ? null : Excerpts.shortened(summary, LONGEST_SUMMARY),
                article.labels().language(),
                content.source(),
                content.publishedAt(),
                content.dateTrust());
    }
}
