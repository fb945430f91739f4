package io.newswatch.alert.raise;

import io.newswatch.alert.archive.ArchivedArticle;
import io.newswatch.alert.archive.ClassifiedRow;
import io.newswatch.alert.archive.ClassifiedRow.Outcome;
import io.newswatch.alert.archive.Withdrawn;
import io.newswatch.alert.canary.SeenCanary;
import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.story.Arrival;
import io.newswatch.alert.story.FindClaims;
import io.newswatch.alert.story.FindTraces;
import io.newswatch.alert.story.Sentences;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import java.util.List;
import java.util.Optional;

/**
 * Decides what follows from a classified article: which rows of the books and the archive, and whom it
 * may alert.
 * Pure: it reads nothing but what it is given.
 */
public final class PlanEffects {
    /** Whether the rest of the event has to be read at all. What does not reach a mention alerts nobody. */
    public boolean needsContent(Glance article) {
        return isCanary(article) || reachesMention(article) || article.revision() > 1;
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
    public Effects kept(Glance article, Content content, List<Subscribed> alerted) {
        var wanted = reachesMention(article) || !alerted.isEmpty();
        return new Effects(
                booked(article, alerted),
                Optional.of(archived(article, content, !wanted)),
                Optional.empty(),
                Optional.of(new Newcomer(article, content, alerted, arrivals(article, content, wanted), !wanted)),
                Optional.empty());
    }

    /** Whether the article is planted. Such a one is compared with one subscription that nobody reads. */
    public boolean isCanary(Glance article) {
        return article.origin() == Origin.CANARY;
    }

    /** What follows from a planted article. */
    public Effects canary(Glance article, Content content) {
        var recognised = BuiltInSubscription.matches(WhoIsAlerted.traits(article, content.texts()));
        return Effects.canary(
                booked(article, List.of()), new SeenCanary(article.articleId(), article.ingestedAt(), recognised));
    }

    private static boolean reachesMention(Glance article) {
        return article.level().atLeast(Level.MENTION);
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

    /** The watches that judge it worth a mention; all of them when it only may have been in their stories before. */
    private static List<Arrival> arrivals(Glance article, Content content, boolean wanted) {
        return article.labels().reached().stream()
                .filter(reached -> !wanted || reached.level().atLeast(Level.MENTION))
                .map(reached -> arrival(reached.watch(), article, content))
                .toList();
    }

    private static Arrival arrival(String watch, Glance article, Content content) {
        var texts = content.texts();
        var found = content.classification();
        return new Arrival(
                watch,
                article.articleId(),
                article.revision(),
                Publisher.of(content),
                article.ingestedAt(),
                new Arrival.Content(
                        content.shownTitle(),
                        FindTraces.of(texts.title(), texts.body(), found),
                        Sentences.said(texts.title(), texts.body()),
                        FindClaims.of(texts.title(), texts.body(), found, watch)));
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
}
