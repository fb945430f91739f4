package io.newswatch.alert.subscription;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A channel that a subscriber asks for, checked.
 *
 * @param secret given by the subscriber; null when one is to be made or kept
 * @param state of a new one
 */
public record WantedChannel(
        Channel.Type type, String target, @Nullable String secret, Channel.State state) {
    /** The server that is called, so that a slow one holds up nobody else. */
    public String host() {
        return switch (type) {
            case WEBHOOK, SLACK -> hostAndPort(URI.create(target));
            case EMAIL -> target.substring(target.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            case FEED -> target;
        };
    }

    private static String hostAndPort(URI url) {
        var host = url.getHost().toLowerCase(Locale.ROOT);
        return url.getPort() < 0 ? host : host + ":" + url.getPort();
    }
}
