package io.newswatch.alert.raise;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who published an article, as far as its event tells: its source, else the host of its address. */
final class Publisher {
    private static final String WWW = "www.";

    private Publisher() {}

    static @Nullable String of(Content content) {
        var source = content.source();
        if (source.id() != null) {
            return source.id();
        }
        return source.name() != null ? source.name() : host(content.url());
    }

    private static @Nullable String host(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var host = URI.create(url).getHost();
            return host == null ? null : withoutWww(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String withoutWww(String host) {
        return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    }
}
