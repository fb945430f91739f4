package io.newswatch.console.alert;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which addresses from strangers become links: absolute {@code http} and {@code https} ones only. */
public final class WebLink {
    private WebLink() {}

    /** The address when it may be followed, otherwise nothing: {@code javascript:} and its kin stay text. */
    public static Optional<String> of(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            return uri.getScheme() != null && uri.getHost() != null && isWeb(uri.getScheme())
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(String scheme) {
        var lower = scheme.toLowerCase(Locale.ROOT);
        return lower.equals("http") || lower.equals("https");
    }
}
