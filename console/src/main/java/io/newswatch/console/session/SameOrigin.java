package io.newswatch.console.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a form was sent by a page of ours. Every browser states where a form comes from; a request that states
 * nothing comes from a program, which has no cookie of a person to abuse.
 */
public final class SameOrigin {
    private final Optional<URI> publicUrl;

    public SameOrigin(Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * Whether the request may change something.
     *
     * @param fetchSite the header {@code Sec-Fetch-Site}
     * @param origin the header {@code Origin}
     * @param host the header {@code Host}
     */
    public boolean allows(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || isOurs(origin, host);
    }

    private boolean isOurs(String origin, @Nullable String host) {
        var authority = authority(origin);
        return authority.isPresent()
                && (authority.get().equals(host) || authority.equals(publicUrl.map(SameOrigin::authority)));
    }

    private static Optional<String> authority(String origin) {
        try {
            var uri = new URI(origin);
            return uri.getHost() == null ? Optional.empty() : Optional.of(authority(uri));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String authority(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }
}
