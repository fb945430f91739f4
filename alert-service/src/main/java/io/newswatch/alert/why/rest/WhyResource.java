package io.newswatch.alert.why.rest;

import io.newswatch.alert.preview.PastArticles;
import io.newswatch.alert.preview.PastArticles.PastArticle;
import io.newswatch.alert.subscription.ReadCriteria;
import io.newswatch.alert.subscription.Subscription;
import io.newswatch.alert.subscription.Subscriptions;
import io.newswatch.alert.why.Answer;
import io.newswatch.alert.why.ArticleLookup;
import io.newswatch.alert.why.ArticleLookup.Found;
import io.newswatch.alert.why.Decide;
import io.newswatch.alert.why.Explained;
import io.newswatch.alert.why.Missing;
import io.newswatch.alert.why.Trace;
import io.newswatch.alert.why.Traces;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of one article through every step, and for a subscription the gate that let it through or stopped it. */
@Path("/api/v1/why")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Blocking
class WhyResource {
    private final ArticleLookup lookup;
    private final Traces traces;
    private final PastArticles past;
    private final Subscriptions subscriptions;
    private final ReadCriteria criteriaOf;
    private final Caller caller;

    WhyResource(
            ArticleLookup lookup,
            Traces traces,
            PastArticles past,
            Subscriptions subscriptions,
            ReadCriteria criteriaOf,
            Caller caller) {
        this.lookup = lookup;
        this.traces = traces;
        this.past = past;
        this.subscriptions = subscriptions;
        this.criteriaOf = criteriaOf;
        this.caller = caller;
    }

    @GET
    public WhyJson why(
            @QueryParam("url") @Nullable String url,
            @QueryParam("subscription") @Nullable String subscription,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (url == null || url.isBlank()) {
            throw ProblemException.badRequest("url must be the address of an article");
        }
        var asked = subscription == null ? null : visible(subscription);
        var found = lookup.at(url.strip(), authorization);
        var id = found instanceof Found.Article article
                ? article.id()
                : traces.idOf(url.strip()).orElse(null);
        var trace = id == null ? null : traces.of(id).orElse(null);
        return WhyJson.of(url.strip(), id, found, trace, asked == null ? null : explained(trace, asked));
    }

    private WhyJson.ForSubscription explained(@Nullable Trace trace, Subscription asked) {
        var answer = trace == null ? new Answer.NeverArrived() : answer(trace, asked);
        return WhyJson.ForSubscription.of(asked.id(), asked.spec().name(), Explained.of(answer));
    }

    private Answer answer(Trace trace, Subscription asked) {
        var criteria = criteriaOf.of(asked.spec());
        var article = past.find(trace.articleId(), criteria.watched().watch());
        var reached = article.map(PastArticle::shown)
                .map(PastArticles.Shown::level)
                .orElse(trace.booked().level());
        var missing = article.map(a -> Missing.from(criteria, a.traits())).orElse(List.of());
        return Decide.on(
                trace,
                new Decide.Asked(
                        criteria,
                        asked.enabled(),
                        traces.activeSince(asked.id()).orElse(Instant.EPOCH)),
                reached,
                missing,
                traces.told(trace.articleId(), asked.id()));
    }

    /** Somebody else's looks like none. */
    private Subscription visible(String id) {
        return subscriptions
                .find(id)
                .filter(s -> s.ownerId().equals(caller.userId()) || caller.has(Roles.ADMIN))
                .orElseThrow(() -> ProblemException.notFound("You have no subscription with the id '" + id + "'."));
    }
}
