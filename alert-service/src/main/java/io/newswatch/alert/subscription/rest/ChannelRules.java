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
    private static final String ONLY_WEBHOOKS = "only a webhook has a secret";

    /** What all feeds have as their target, so that a subscription has one at most. */
    private static final String FEED = "feed";

    /** The addresses that HTML forms take, which is what people have. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private final TargetPolicy targets;

    ChannelRules(TargetPolicy targets) {
        this.targets = targets;
    }

    /**
     * The channels that are asked for.
     *
     * @param asker who asks, and what he has
     */
    List<WantedChannel> check(@Nullable List<@Nullable ChannelJson> channels, Asker asker, Refusals refusals) {
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
            check(pointer, channels.get(i), asker, refusals).ifPresent(channel -> {
                if (wanted.stream().anyMatch(other -> other.target().equals(channel.target()))) {
                    refusals.add(pointer, "goes to the same address as another one");
                }
                wanted.add(channel);
            });
        }
        return wanted;
    }

    private Optional<WantedChannel> check(
            String pointer, @Nullable ChannelJson channel, Asker asker, Refusals refusals) {
        if (channel == null || channel.type() == null) {
            return unknownType(pointer, refusals);
        }
        return switch (channel.type()) {
            case "webhook" -> webhook(pointer, channel, refusals);
            case "email" -> email(pointer, channel, asker, refusals);
            case "slack" -> slack(pointer, channel, asker, refusals);
            case "feed" -> feed(pointer, channel, refusals);
            default -> unknownType(pointer, refusals);
        };
    }

    private static Optional<WantedChannel> unknownType(String pointer, Refusals refusals) {
        refusals.add(pointer + "/type", "must be webhook, email, slack or feed");
        return Optional.empty();
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

    private static Optional<WantedChannel> email(String pointer, ChannelJson channel, Asker asker, Refusals refusals) {
        refuseIfGiven(pointer + "/url", channel.url(), "an e-mail channel has a to", refusals);
        refuseIfGiven(pointer + "/secret", channel.secret(), ONLY_WEBHOOKS, refusals);
        var to = channel.to();
        if (to == null || to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            refusals.add(pointer + "/to", "must be one e-mail address such as name@example.org");
            return Optional.empty();
        }
        var state = asker.trusted() ? Channel.State.ACTIVE : Channel.State.UNCONFIRMED;
        return Optional.of(new WantedChannel(Channel.Type.EMAIL, to, null, state));
    }

    private Optional<WantedChannel> slack(String pointer, ChannelJson channel, Asker asker, Refusals refusals) {
        refuseIfGiven(pointer + "/to", channel.to(), "a Slack channel has a url", refusals);
        refuseIfGiven(pointer + "/secret", channel.secret(), ONLY_WEBHOOKS, refusals);
        var known = asker.knownSlack(channel.url());
        if (known.isEmpty() && channel.url() != null && channel.url().contains("…")) {
            refusals.add(pointer + "/url", "is the shortened form of an address; enter the whole one");
            return Optional.empty();
        }
        return known.or(() -> url(pointer + "/url", channel.url(), refusals))
                .map(url -> new WantedChannel(Channel.Type.SLACK, url, null, Channel.State.ACTIVE));
    }

    /** Its addresses are ours: sent back as they came they are taken no notice of. */
    private static Optional<WantedChannel> feed(String pointer, ChannelJson channel, Refusals refusals) {
        refuseIfGiven(pointer + "/to", channel.to(), "a feed goes to nobody", refusals);
        refuseIfGiven(pointer + "/secret", channel.secret(), ONLY_WEBHOOKS, refusals);
        return Optional.of(new WantedChannel(Channel.Type.FEED, FEED, null, Channel.State.ACTIVE));
    }

    private static void refuseIfGiven(String pointer, @Nullable String value, String why, Refusals refusals) {
        if (value != null) {
            refusals.add(pointer, why + "; leave this out");
        }
    }

    /**
     * Who asks for channels.
     *
     * @param trusted whether addresses given by the caller count as confirmed
     * @param known the channels that the subscription has already
     */
    record Asker(boolean trusted, List<Channel> known) {
        Asker {
            known = List.copyOf(known);
        }

        /** The whole address of a Slack channel that was sent back as it had been shown. */
        Optional<String> knownSlack(@Nullable String shown) {
            return known.stream()
                    .filter(channel -> channel.type() == Channel.Type.SLACK)
                    .map(Channel::target)
                    .filter(target -> Channel.Type.SLACK.shown(target).equals(shown))
                    .findFirst();
        }
    }
}
