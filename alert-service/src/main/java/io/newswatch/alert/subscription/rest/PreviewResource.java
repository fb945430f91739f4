package io.newswatch.alert.subscription.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswatch.alert.preview.Preview;
import io.newswatch.alert.preview.PreviewSubscription;
import io.newswatch.alert.subscription.ReadCriteria;
import io.newswatch.alert.subscription.lint.Finding;
import io.newswatch.edge.access.Caller;
import io.newswatch.edge.access.Roles;
import io.newswatch.edge.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subscription would have brought in the last days; nothing is saved. */
@Path("/api/v1/subscriptions/preview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ANALYST)
@Blocking
class PreviewResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final PreviewSubscription preview;
    private final SubscriptionRules rules;
    private final ReadCriteria criteria;
    private final LintSubscription lint;
    private final TrustedAddresses trusted;
    private final Caller caller;

    PreviewResource(
            PreviewSubscription preview,
            SubscriptionRules rules,
            ReadCriteria criteria,
            LintSubscription lint,
            TrustedAddresses trusted,
            Caller caller) {
        this.preview = preview;
        this.rules = rules;
        this.criteria = criteria;
        this.lint = lint;
        this.trusted = trusted;
        this.caller = caller;
    }

    @POST
    public Answer preview(@QueryParam("days") @Nullable Integer days, @Nullable SubscriptionJson body) {
        var spec = rules.check(
                        ProblemException.requireBody(body),
                        new ChannelRules.Asker(trusted.areThoseOf(caller), List.of()))
                .spec();
        var previewed = preview.of(criteria.of(spec), days(days));
        return new Answer(previewed, lint.of(spec, previewed));
    }

    private static int days(@Nullable Integer days) {
        if (days == null) {
            return USUAL_DAYS;
        }
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.badRequest("days must be 1 to " + MOST_DAYS + ", not " + days);
        }
        return days;
    }

    /** What it would have brought, and what is probably not meant. */
    record Answer(@JsonUnwrapped Preview preview, List<Finding> lint) {
        Answer {
            lint = List.copyOf(lint);
        }
    }
}
