package io.newswatch.console.subscriptions;

import io.newswatch.console.http.Answer;
import io.newswatch.console.rest.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What is done with a subscription and its channels by a button. */
@Blocking
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
class SubscriptionActions {
    private final SubscriptionsApi subscriptions;
    private final Pages pages;

    SubscriptionActions(SubscriptionsApi subscriptions, Pages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    /** The templates of the answers. */
    @CheckedTemplate(basePath = "subscriptions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance outcome(Outcome outcome, String id);
    }

    /**
     * How something ended.
     *
     * @param secret told once, null when there is none
     */
    record Outcome(boolean good, String text, @Nullable String secret) {}

    /** Pauses a subscription, or lets it go on. */
    @POST
    @Path("{id}/enabled")
    public Response enable(@PathParam("id") String id, @FormParam("enabled") @Nullable String enabled) {
        var body = subscriptions.raw(id);
        body.remove("lint");
        body.put("enabled", "true".equals(enabled));
        var unused = subscriptions.replace(id, body).value();
        return pages.to("/subscriptions");
    }

    @POST
    @Path("{id}/delete")
    public Response delete(@PathParam("id") String id) {
        var answer = subscriptions.delete(id);
        if (!(answer instanceof Answer.Found<Void>)) {
            var unused = answer.value();
        }
        return pages.to("/subscriptions");
    }

    @POST
    @Path("{id}/channels/{channel}/test")
    public Response test(@PathParam("id") String id, @PathParam("channel") String channel) {
        return outcome(id, subscriptions.test(id, channel).map(SubscriptionActions::tested));
    }

    @POST
    @Path("{id}/channels/{channel}/rotate")
    public Response rotate(@PathParam("id") String id, @PathParam("channel") String channel) {
        return outcome(
                id,
                subscriptions
                        .rotate(id, channel)
                        .map(rotated -> rotated.secret() == null
                                ? new Outcome(true, "The feed has a new address; the old one stops working.", null)
                                : new Outcome(
                                        true,
                                        "The webhook has a new secret. Copy it now, it is not shown again:",
                                        rotated.secret())));
    }

    @POST
    @Path("{id}/channels/{channel}/confirm")
    public Response confirm(@PathParam("id") String id, @PathParam("channel") String channel) {
        return outcome(
                id,
                subscriptions
                        .confirm(id, channel)
                        .map(confirmed -> new Outcome(
                                true,
                                confirmed.detail() == null ? "The channel is in use." : confirmed.detail(),
                                null)));
    }

    private static Outcome tested(SubscriptionsApi.Tested tested) {
        var status = tested.httpStatus() == null ? "" : " (status " + tested.httpStatus() + ")";
        return tested.delivered()
                ? new Outcome(true, "The test arrived" + status + ".", null)
                : new Outcome(
                        false,
                        "The test did not arrive" + status + ": "
                                + (tested.detail() == null ? "no reason was given" : tested.detail()),
                        null);
    }

    private Response outcome(String id, Answer<Outcome> answer) {
        var outcome = answer instanceof Answer.Refused<Outcome> refused
                ? new Outcome(false, refused.detail(), null)
                : answer.value();
        return pages.page(Templates.outcome(outcome, id));
    }
}
