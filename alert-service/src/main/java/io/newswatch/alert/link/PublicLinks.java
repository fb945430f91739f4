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

    /** The page that redeems a one-time sign-in link. */
    public URI signIn(String code) {
        return URI.create(base + "/sign-in?code=" + code);
    }

    /** The host under which we are known, for ids that must be unique in the world. */
    public String host() {
        return URI.create(base).getHost();
    }

    /** The channel that an unsubscribe capability is for. */
    public Optional<String> channelToUnsubscribe(String capability) {
        return capabilities.check(UNSUBSCRIBE, capability);
    }
}
