package io.newswatch.console.page;

import io.newswatch.console.alert.WebLink;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Names who published an article. */
public final class Outlet {
    private static final String WWW = "www.";

    private Outlet() {}

    /** The source's name; where it has none, the site that the article stands on. */
    public static String name(@Nullable String source, @Nullable String url) {
        return source != null && !source.isBlank()
                ? source
                : WebLink.of(url).map(Outlet::site).orElse("unknown source");
    }

    private static String site(String link) {
        var host = URI.create(link).getHost();
        return host.startsWith(WWW) ? host.substring(WWW.length()) : host;
    }
}
