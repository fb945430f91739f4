package io.newswatch.alert.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.delivery.ChannelStore;
import io.newswatch.alert.delivery.ChannelStore.Channel;
import io.newswatch.alert.delivery.Rotation;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.link.PublicLinks.FeedForm;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.alert.webhook.WebhookSecret;
import io.newswatch.edge.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Renews what a channel's receiver must know or what its readers have: a webhook's secret, a feed's addresses. */
@ApplicationScoped
class RotateChannel {
    private final ChannelStore channels;
    private final SecretBox box;
    private final PublicLinks links;
    private final Rotation rotation;
    private final SecureRandom random = new SecureRandom();

    RotateChannel(ChannelStore channels, SecretBox box, PublicLinks links, Rotation rotation) {
        this.channels = channels;
        this.box = box;
        this.links = links;
        this.rotation = rotation;
    }

    Rotated rotate(Channel channel) {
        return switch (channel.use().type()) {
            case "webhook" -> secret(channel.use().id());
            case "feed" -> feed(channel.use().id());
            default ->
                throw ProblemException.conflict("Only a webhook has a secret, and only a feed an address of ours, that"
                        + " can be renewed; give the subscription another channel instead");
        };
    }

    private Rotated secret(String id) {
        var secret = WebhookSecret.generate(random).value();
        var until = channels.rotateSecret(id, box.seal(secret), rotation.overlap());
        return new Rotated(id, secret, until, null, null);
    }

    private Rotated feed(String id) {
        int edition = channels.rotateFeed(id);
        return new Rotated(
                id,
                null,
                null,
                links.feed(id, edition, FeedForm.ATOM).toString(),
                links.feed(id, edition, FeedForm.JSON).toString());
    }

    /**
     * What is new.
     *
     * @param secret of a webhook; shown only here
     * @param previousUntil until when webhooks are signed with the old secret too
     * @param url of a feed as Atom
     * @param jsonUrl of the same feed as JSON Feed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rotated(
            String id,
            @Nullable String secret,
            @Nullable Instant previousUntil,
            @Nullable String url,
            @Nullable String jsonUrl) {}
}
