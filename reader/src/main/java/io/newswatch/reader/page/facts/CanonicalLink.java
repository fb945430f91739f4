package io.newswatch.reader.page.facts;

import io.newswatch.reader.link.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls its own address, when that can be believed: an address of the same registered domain that is not the
 * site's home page. Pages in a cache for mobile phones may name any site.
 */
public final class CanonicalLink {
    private static final Pattern CACHE =
            Pattern.compile("(?i)(?:.*\\.)?(?:ampproject\\.(?:org|net)|google\\.[a-z.]+|bing-amp\\.com)");
    private static final Pattern HOME = Pattern.compile("(?i)/?(?:index\\.\\w+|home|[a-z]{2}(?:-[a-z]{2})?)?/?");

    private CanonicalLink() {}

    /** @param address where the page came from; without one nothing can be checked, and what it says is taken */
    public static Optional<String> of(Document page, MetaTags meta, @Nullable String base, @Nullable String address) {
        return Stream.of(
                        page.select("link[rel~=(?i)(?:^|\\s)canonical(?:\\s|$)]").stream()
                                .map(link -> link.attr("href")),
                        meta.all("og:url"))
                .flatMap(links -> links)
                .flatMap(link -> WebAddress.resolve(base, link).stream())
                .map(CanonicalLink::withoutFragment)
                .filter(link -> isBelievable(link, address))
                .findFirst();
    }

    private static boolean isBelievable(String link, @Nullable String address) {
        var named = uri(link);
        var own = address == null ? Optional.<URI>empty() : uri(address);
        if (named.isEmpty() || !WebAddress.isAbsolute(link)) {
            return address == null && named.isPresent();
        }
        if (own.isEmpty()) {
            return true;
        }
        var isSameSite = Site.of(named.get()).equals(Site.of(own.get())) || isCache(own.get());
        return isSameSite && (!isHome(named.get()) || isHome(own.get()));
    }

    private static boolean isHome(URI uri) {
        var path = uri.getRawPath();
        return uri.getRawQuery() == null && (path == null || HOME.matcher(path).matches());
    }

    private static boolean isCache(URI uri) {
        return uri.getHost() != null && CACHE.matcher(uri.getHost()).matches();
    }

    private static String withoutFragment(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? link : link.substring(0, hash);
    }

    private static Optional<URI> uri(String link) {
        try {
            return Optional.of(new URI(link));
        } catch (URISyntaxException e) {
            // An address that is none cannot be believed.
            return Optional.empty();
        }
    }
}
