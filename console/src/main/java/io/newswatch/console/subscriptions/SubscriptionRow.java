package io.newswatch.console.subscriptions;

import io.newswatch.console.page.Channels;
import io.newswatch.console.page.Moment;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as people read it. */
record SubscriptionRow(
        String id,
        String name,
        List<String> asksFor,
        @Nullable String query,
        String when,
        String updates,
        List<ChannelRow> channels,
        boolean enabled,
        boolean shadow,
        Age age) {
    SubscriptionRow {
        asksFor = List.copyOf(asksFor);
        channels = List.copyOf(channels);
    }

    /** How often it was changed, and when last. */
    record Age(
            int version, @Nullable Moment created, @Nullable Moment updated) {}

    /** A way to the subscriber, with what is wrong with it. */
    record ChannelRow(
            String id,
            String name,
            String target,
            @Nullable String json,
            String state,
            boolean active,
            boolean rotates,
            @Nullable String reason,
            @Nullable String secret) {}

    static SubscriptionRow of(SubscriptionJson json, Words words, Instant now) {
        return new SubscriptionRow(
                json.id(),
                json.name(),
                Sentences.asksFor(json, words),
                json.query(),
                Sentences.when(json),
                Sentences.updates(json.updates()),
                json.channels().stream().map(SubscriptionRow::channel).toList(),
                json.enabled(),
                json.shadow(),
                new Age(json.version(), Moment.of(json.createdAt(), now), Moment.of(json.updatedAt(), now)));
    }

    private static ChannelRow channel(SubscriptionJson.Channel channel) {
        return new ChannelRow(
                channel.id(),
                Channels.name(channel.type()),
                channel.target(),
                channel.jsonUrl(),
                switch (channel.state()) {
                    case "active" -> "active";
                    case "unconfirmed" -> "waits to be confirmed";
                    default -> "switched off";
                },
                channel.state().equals("active"),
                channel.type().equals("webhook") || channel.type().equals("feed"),
                channel.reason(),
                channel.secret());
    }
}
