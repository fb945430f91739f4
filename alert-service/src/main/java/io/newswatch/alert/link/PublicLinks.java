package io.newswatch.alert.link;

import io.newswatch.alert.secret.Capabilities;
import java.net.URI;
import java.util.Optional;

/**
 * Every address of ours that leaves the system, under the address at which people reach the console. Safe for use by
 * several threads.
 */
public final class PublicLinks {
    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final String CONFIRM = "confirm";
    private static final String FEED = "feed";

    private final String base;
    private final Capabilities capabilities;

    /** Links under {@code publicUrl}. */
    public PublicLinks(URI publicUrl, Capabilities capabilities) {
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "NEWSWATCH_PUBLIC_URL must be an address such as https://news.example.org, not " + publicUrl);
        }
        this.base = publicUrl.toString().replaceAll("/+$", "");
        this.capabilities = capabilities;
    }

    /** The alert in the console. */
    public URI alert(String alertId) {
        return URI.create(base + "/alerts/" + alertId);
    }

    /** The console's first page, with all alerts. */
    public URI console() {
        return URI.create(base + "/");
    }

    /** Where readers say what the alert was worth. */
    public URI feedback(String alertId) {
        return URI.create(base + "/alerts/" + alertId + "#feedback");
    }

    /** The page that ends one channel without signing in. */
    public URI unsubscribe(String channelId) {
        return URI.create(base + "/unsubscribe/" + capabilities.grant(UNSUBSCRIBE, channelId));
    }

    /** The page on which the owner of an address agrees to its alerts. */
    public URI confirm(String channelId) {
        return URI.create(base + "/confirm/" + capabilities.grant(CONFIRM, channelId));
    }

    /** A feed; each edition of a channel has addresses of its own. */
    public URI feed(String channelId, int edition, FeedForm form) {
        return URI.create(base + "/feeds/" + capabilities.grant(FEED, channelId + " " + edition) + form.ending());
    }

    /** The page that redeems a one-time sign-in link. */
    public URI signIn(String code) {
        return URI.create(base + "/sign-in?code=" + code);
    }

    /** An id that nobody else in the world gives out (RFC 4151), and that leads nowhere. */
    public String tag(String specific) {
        return "tag:" + host().replaceAll("[^A-Za-z0-9.-]", "") + ",2026:newswatch:" + specific;
    }

    /** The host under which we are known, for ids that must be unique in the world. */
    public String host() {
        return URI.create(base).getHost();
    }

    /** The channel that an unsubscribe capability is for. */
    public Optional<String> channelToUnsubscribe(String capability) {
        return capabilities.check(UNSUBSCRIBE, capability);
    }

    /** The channel that a confirmation is for. */
    public Optional<String> channelToConfirm(String capability) {
        return capabilities.check(CONFIRM, capability);
    }

    /** The feed that the last part of an address is for. */
    public Optional<FeedLink> feedAt(String file) {
        for (var form : FeedForm.values()) {
            if (file.endsWith(form.ending())) {
                var capability = file.substring(0, file.length() - form.ending().length());
                return capabilities.check(FEED, capability).map(id -> feedLink(id, form));
            }
        }
        return Optional.empty();
    }

    private static FeedLink feedLink(String id, FeedForm form) {
        var space = id.lastIndexOf(' ');
        return new FeedLink(id.substring(0, space), Integer.parseInt(id.substring(space + 1)), form);
    }

    /** What an address of a feed is for. */
    public record FeedLink(String channelId, int edition, FeedForm form) {}

    /** The forms in which a feed can be read. */
    public enum FeedForm {
        ATOM(".atom"),
        JSON(".json");

        private final String ending;

        FeedForm(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }
    }
}
