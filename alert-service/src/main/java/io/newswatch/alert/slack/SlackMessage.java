package io.newswatch.alert.slack;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.delivery.Told;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An alert as an incoming webhook takes it: blocks for Slack and Rocket.Chat, and the same as one text for Mattermost,
 * for notifications and for whoever knows no blocks. Only sections and contexts, which all of them draw. Slack takes
 * 3,000 units a section, ten elements a context and, which it does not say, some 13,000 in all blocks; Rocket.Chat takes
 * 5,000 in the text.
 *
 * @param unfurlLinks false: a preview would fetch the article for everybody in the room
 */
public record SlackMessage(
        String text,
        List<Block> blocks,
        @JsonProperty("unfurl_links") boolean unfurlLinks,
        @JsonProperty("unfurl_media") boolean unfurlMedia) {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_SUMMARY = 900;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHRASE = 150;
    private static final int MOST_REASONS = 4;
    private static final int MOST_NEWS = 4;
    private static final int LONGEST_NEWS = 200;

    public SlackMessage {
        blocks = List.copyOf(blocks);
    }

    /** The alert. */
    public static SlackMessage of(AlertToTell alert, AlertPayload payload, String channelId, PublicLinks links) {
        var parts = new ArrayList<String>();
        var told = Told.of(alert.kind(), payload);
        parts.add(head(told, payload));
        if (!told.news().isEmpty()) {
            parts.add(news(told));
        }
        var summary = payload.article().summary();
        if (summary != null && !summary.isBlank()) {
            parts.add(SlackText.escaped(summary, LONGEST_SUMMARY));
        }
        if (!payload.why().reasonsFor().isEmpty()) {
            parts.add(reasons(payload));
        }
        return of(parts, foot(payload, channelId, links));
    }

    /** A digest: a line for each alert, as many as there is room for. */
    public static SlackMessage of(Digest digest, String channelId, PublicLinks links) {
        var lines = SlackDigest.lines(digest, links);
        var head = "*Digest · " + digest.size() + (digest.size() == 1 ? " alert*" : " alerts*");
        var foot = SlackText.escaped(digest.subscription().name(), LONGEST_NAME) + " · "
                + SlackText.link(links.unsubscribe(channelId).toString(), "stop", LONGEST_NAME);
        return of(List.of(head, String.join("\n", lines)), foot);
    }

    /** A few words of ours. */
    public static SlackMessage test(String subscriptionName) {
        return of(
                List.of("This is a test. Alerts of “" + SlackText.escaped(subscriptionName, LONGEST_NAME)
                        + "” will arrive here."),
                "Newswatch");
    }

    private static SlackMessage of(List<String> parts, String foot) {
        var blocks = new ArrayList<Block>();
        parts.forEach(part -> blocks.add(new Section("section", Markup.of(part))));
        blocks.add(new Context("context", List.of(Markup.of(foot))));
        return new SlackMessage(String.join("\n", parts) + "\n" + foot, blocks, false, false);
    }

    private static String head(Told told, AlertPayload payload) {
        var article = payload.article();
        var title = ForeignText.webAddress(article.url())
                .map(url -> SlackText.link(url, article.title(), LONGEST_TITLE))
                .orElseGet(() -> SlackText.escaped(article.title(), LONGEST_TITLE));
        return "*" + told.heading() + " · " + payload.level().name().toLowerCase(Locale.ROOT) + "*\n" + title
                + source(payload);
    }

    private static String news(Told told) {
        return told.news().stream()
                .limit(MOST_NEWS)
                .map(line -> "• " + SlackText.escaped(line, LONGEST_NEWS))
                .collect(Collectors.joining("\n"));
    }

    private static String source(AlertPayload payload) {
        var source = payload.article().source();
        var name = source.name() != null ? source.name() : source.url();
        return name == null
                ? ""
                : "\n" + SlackText.escaped(name, LONGEST_NAME)
                        + published(payload.article().publishedAt());
    }

    private static String published(@Nullable Instant at) {
        return at == null ? "" : ", " + at;
    }

    private static String reasons(AlertPayload payload) {
        var lines = new ArrayList<String>();
        for (var reason : payload.why().reasonsFor()) {
            if (lines.size() < MOST_REASONS) {
                lines.add("• " + SlackText.escaped(reason.excerpt().before(), LONGEST_PHRASE) + "*"
                        + SlackText.escaped(reason.text(), LONGEST_PHRASE) + "*"
                        + SlackText.escaped(reason.excerpt().after(), LONGEST_PHRASE) + " ("
                        + SlackText.escaped(reason.kind(), LONGEST_PHRASE) + ")");
            }
        }
        return "Why:\n" + String.join("\n", lines);
    }

    private static String foot(AlertPayload payload, String channelId, PublicLinks links) {
        return SlackText.escaped(payload.subscription().name(), LONGEST_NAME) + " · "
                + SlackText.link(links.alert(payload.alertId()).toString(), "open", LONGEST_NAME) + " · "
                + SlackText.link(links.feedback(payload.alertId()).toString(), "was it relevant?", LONGEST_NAME) + " · "
                + SlackText.link(links.unsubscribe(channelId).toString(), "stop", LONGEST_NAME);
    }

    /** A part of the message. */
    public sealed interface Block {}

    /** A paragraph. */
    public record Section(String type, Markup text) implements Block {}

    /** Small print. */
    public record Context(String type, List<Markup> elements) implements Block {
        public Context {
            elements = List.copyOf(elements);
        }
    }

    /** A text in Slack's markup. */
    public record Markup(String type, String text) {
        static Markup of(String text) {
            return new Markup("mrkdwn", text);
        }
    }
}
