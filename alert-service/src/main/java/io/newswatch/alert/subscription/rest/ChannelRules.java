package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.WantedChannel;
import io.newswatch.alert.subscription.rest.SubscriptionJson.ChannelJson;
import io.newswatch.alert.webhook.WebhookSecret;
import io.newswatch.edge.outbound.ForbiddenTargetException;
import io.newswatch.edge.outbound.TargetPolicy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the channels that somebody asks for. */
final class ChannelRules {
    private static final int MOST_CHANNELS = 10;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_ADDRESS = 254;

    /** The addresses that HTML forms take, which is what people have. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private final TargetPolicy targets;

    ChannelRules(TargetPolicy targets) {
        this.targets = targets;
    }

    List<WantedChannel> check(@Nullable List<@Nullable ChannelJson> channels, boolean trusted, Refusals refusals) {
        if (channels == null) {
            return List.of();
        }
        if (channels.size() > MOST_CHANNELS) {
            refusals.add("/channels", "has " + channels.size() + " entries; at most " + MOST_CHANNELS + " are taken");
            return List.of();
        }
        var wanted = new ArrayList<WantedChannel>();
        for (int i = 0; i < channels.size(); i++) {
            var pointer = "/channels/" + i;
            check(pointer, channels.get(i), trusted, refusals).ifPresent(channel -> {
                if (wanted.stream().anyMatch(other -> other.target().equals(channel.target()))) {
                    refusals.add(pointer, "goes to the same address as another one");
                }
                wanted.add(channel);
            });
        }
        return wanted;
    }

    private Optional<WantedChannel> check(
            String pointer, @Nullable ChannelJson channel, boolean trusted, Refusals refusals) {
        if (channel == null || channel.type() == null) {
            refusals.add(pointer + "/type", "must be webhook or email");
            return Optional.empty();
        }
        return switch (channel.type()) {
            case "webhook" -> webhook(pointer, channel, refusals);
            case "email" -> email(pointer, channel, trusted, refusals);
            case "slack", "feed" -> {
                refusals.add(pointer + "/type", channel.type() + " is not available yet; use webhook or email");
                yield Optional.empty();
            }
            default -> {
                refusals.add(pointer + "/type", "must be webhook or email");
                yield Optional.empty();
            }
        };
    }

    private Optional<WantedChannel> webhook(String pointer, ChannelJson channel, Refusals refusals) {
        refuseIfGiven(pointer + "/to", channel.to(), "a webhook has a url", refusals);
        if (channel.secret() != null && !WebhookSecret.isWellFormed(channel.secret())) {
            refusals.add(pointer + "/secret", "must be whsec_ and the base64 form of 24 to 64 bytes; or leave it out");
        }
        return url(pointer + "/url", channel.url(), refusals)
                .map(url -> new WantedChannel(Channel.Type.WEBHOOK, url, channel.secret(), Channel.State.ACTIVE));
    }

    private Optional<String> url(String pointer, @Nullable String url, Refusals refusals) {
        if (url == null || url.length() > LONGEST_URL) {
            refusals.add(pointer, "must be an http or https address of at most " + LONGEST_URL + " characters");
            return Optional.empty();
        }
        try {
            targets.check(new URI(url));
            return Optional.of(url);
        } catch (URISyntaxException e) {
            refusals.add(pointer, "is not an address: " + e.getReason() + " at character " + e.getIndex());
        } catch (ForbiddenTargetException e) {
            refusals.add(pointer, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Optional<WantedChannel> email(
            String pointer, ChannelJson channel, boolean trusted, Refusals refusals) {
        refuseIfGiven(pointer + "/url", channel.url(), "an e-mail channel has a to", refusals);
        refuseIfGiven(pointer + "/secret", channel.secret(), "only a webhook has a secret", refusals);
        var to = channel.to();
        if (to == null || to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            refusals.add(pointer + "/to", "must be one e-mail address such as name@example.org");
            return Optional.empty();
        }
        var state = trusted ? Channel.State.ACTIVE : Channel.State.UNCONFIRMED;
        return Optional.of(new WantedChannel(Channel.Type.EMAIL, to, null, state));
    }

    private static void refuseIfGiven(String pointer, @Nullable String value, String why, Refusals refusals) {
        if (value != null) {
            refusals.add(pointer, why + "; leave this out");
        }
    }
}
