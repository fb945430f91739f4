package io.newswatch.alert.subscription.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.schedule.QuietHours;
import io.newswatch.alert.schedule.Schedule;
import io.newswatch.alert.subscription.Channel;
import io.newswatch.alert.subscription.Ids;
import io.newswatch.alert.subscription.Subscription;
import io.newswatch.alert.subscription.lint.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in JSON, as it is sent to us and as it is answered. An answer may be sent back as it came: {@code id},
 * {@code owner}, {@code lint}, the times and the channels' {@code id} and {@code state} are ours and ignored in a request;
 * {@code version} must be the current one when it is given.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionJson(
        @Nullable String id,
        @Nullable String owner,
        @Nullable String name,
        @Nullable String watch,
        @Nullable String minLevel,
        @Nullable String query,
        @Nullable IdsJson actors,
        @Nullable IdsJson topics,
        @Nullable List<@Nullable String> languages,
        @Nullable List<@Nullable String> sources,
        @Nullable GenresJson genres,
        @Nullable ScheduleJson schedule,
        @Nullable QuietHoursJson quietHours,
        @Nullable Integer budgetPerDay,
        @Nullable Boolean urgent,
        @Nullable String updates,
        @Nullable Boolean shadow,
        @Nullable List<@Nullable ChannelJson> channels,
        @Nullable Boolean enabled,
        @Nullable Integer version,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable List<Finding> lint) {

    /** A condition on ids. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IdsJson(
            @Nullable List<@Nullable String> any,
            @Nullable List<@Nullable String> all,
            @Nullable List<@Nullable String> none) {
        static IdsJson of(Ids ids) {
            return new IdsJson(List.copyOf(ids.any()), List.copyOf(ids.all()), List.copyOf(ids.none()));
        }
    }

    /** A condition on the genre, of which an article has one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GenresJson(
            @Nullable List<@Nullable String> any, @Nullable List<@Nullable String> none) {}

    /** When alerts are sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleJson(
            @Nullable String mode,
            @Nullable String at,
            @Nullable List<@Nullable String> days,
            @Nullable String timezone) {
        static ScheduleJson of(Schedule schedule) {
            return new ScheduleJson(
                    schedule.mode().code(),
                    schedule.at().toString(),
                    schedule.days().isEmpty()
                            ? null
                            : schedule.days().stream().map(PeaceRules::code).toList(),
                    schedule.timezone().getId());
        }
    }

    /** When nothing is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuietHoursJson(@Nullable String from, @Nullable String to) {
        static @Nullable QuietHoursJson of(@Nullable QuietHours quiet) {
            return quiet == null
                    ? null
                    : new QuietHoursJson(quiet.from().toString(), quiet.to().toString());
        }
    }

    /**
     * A way to the subscriber.
     *
     * @param url of a webhook; of a Slack channel shortened in answers, because whoever knows it can post there; of a feed
     *     its Atom form, given by us
     * @param jsonUrl the same feed as JSON Feed
     * @param reason why it is in its state, where there is something to say
     * @param since when that came up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelJson(
            @Nullable String id,
            @Nullable String type,
            @Nullable String url,
            @Nullable String jsonUrl,
            @Nullable String to,
            @Nullable String secret,
            @Nullable String state,
            @Nullable String reason,
            @Nullable Instant since) {
        static ChannelJson of(Channel channel, PublicLinks links) {
            var shown = channel.type().shown(channel.target());
            var standing = channel.standing();
            return new ChannelJson(
                    channel.id(),
                    channel.type().code(),
                    switch (channel.type()) {
                        case WEBHOOK, SLACK -> shown;
                        case EMAIL -> null;
                        case FEED ->
                            links.feed(channel.id(), channel.edition(), PublicLinks.FeedForm.ATOM)
                                    .toString();
                    },
                    channel.type() == Channel.Type.FEED
                            ? links.feed(channel.id(), channel.edition(), PublicLinks.FeedForm.JSON)
                                    .toString()
                            : null,
                    channel.type() == Channel.Type.EMAIL ? shown : null,
                    channel.secret(),
                    standing.state().code(),
                    standing.reason(),
                    standing.since());
        }
    }

    /** The answer; it has the secrets of channels that were just made, and of no others. */
    static SubscriptionJson of(Subscription subscription, PublicLinks links) {
        return of(subscription, links, null);
    }

    /** The answer with what is odd about the subscription. */
    static SubscriptionJson of(Subscription subscription, PublicLinks links, @Nullable List<Finding> lint) {
        var spec = subscription.spec();
        var conditions = spec.conditions();
        var peace = spec.peace();
        return new SubscriptionJson(
                subscription.id(),
                subscription.ownerId(),
                spec.name(),
                spec.watch(),
                spec.minLevel().name(),
                conditions.query(),
                IdsJson.of(conditions.actors()),
                IdsJson.of(conditions.topics()),
                List.copyOf(conditions.languages()),
                List.copyOf(conditions.sources()),
                new GenresJson(
                        List.copyOf(conditions.genres().any()),
                        List.copyOf(conditions.genres().none())),
                ScheduleJson.of(peace.schedule()),
                QuietHoursJson.of(peace.quietHours()),
                peace.budgetPerDay(),
                peace.urgent(),
                spec.updates(),
                peace.shadow(),
                subscription.channels().stream()
                        .map(channel -> ChannelJson.of(channel, links))
                        .toList(),
                subscription.enabled(),
                subscription.versioned().number(),
                subscription.versioned().createdAt(),
                subscription.versioned().updatedAt(),
                lint);
    }
}
