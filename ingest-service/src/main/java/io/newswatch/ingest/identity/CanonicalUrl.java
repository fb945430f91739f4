package io.newswatch.ingest.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The syntactically canonical form of a web address: what an article is recognised by.
 *
 * <p>Decided, because an id is for ever: scheme and host become lower case and ASCII, the default port, the fragment, dot
 * segments, an empty query and {@linkplain TrackingParameters tracking parameters} go, percent-encoding is made uniform.
 * The order of the query stays, because servers may read it. {@code http} and {@code https}, with and without
 * {@code www.} or a closing slash stay different: only the server knows that they are the same, and two articles taken
 * for one would be an alert missed, while one taken for two is found out later by its text.
 */
public record CanonicalUrl(String value) {
    /** Longer addresses are refused: browsers and intermediaries do not carry them either. */
    public static final int LONGEST = 2_048;

    private static final Pattern PARTS =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");

    /**
     * The canonical form of {@code url}.
     *
     * @throws IllegalArgumentException when it is no address an article can have; the message says why
     */
    public static CanonicalUrl of(String url) {
        var text = url.strip();
        refuse(text.length() > LONGEST, "has " + text.length() + " characters; at most 2048 are taken");
        refuse(text.chars().anyMatch(c -> c < ' ' || c == 0x7f), "contains control characters");
        Matcher parts = PARTS.matcher(text);
        refuse(!parts.matches(), "is not an absolute address such as https://example.org/news/1");
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        refuse(
                !scheme.equals("http") && !scheme.equals("https"),
                "has the scheme " + scheme + "; http or https is needed");
        var path = DotSegments.remove(PercentEncoding.normalise(Objects.requireNonNullElse(parts.group(3), "")));
        var canonical = scheme + "://" + authority(scheme, parts.group(2)) + (path.isEmpty() ? "/" : path)
                + query(parts.group(4));
        refuse(canonical.length() > 3 * LONGEST, "is too long once encoded");
        return new CanonicalUrl(canonical);
    }

    private static String authority(String scheme, String given) {
        refuse(given.indexOf('@') >= 0, "carries a user name; addresses with credentials are not taken");
        Matcher authority = AUTHORITY.matcher(given);
        refuse(!authority.matches(), "has no usable host");
        var host = host(authority.group(1));
        var port = authority.group(2);
        if (port == null || port.isEmpty()) {
            return host;
        }
        int number = Integer.parseInt(port);
        refuse(number < 1 || number > 65_535, "has the port " + port + "; ports go from 1 to 65535");
        return number == (scheme.equals("https") ? 443 : 80) ? host : host + ":" + number;
    }

    private static String host(String given) {
        var bare = given.endsWith(".") ? given.substring(0, given.length() - 1) : given;
        String host;
        try {
            host = (bare.startsWith("[") ? bare : IDN.toASCII(bare)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("has a host that is no domain name", e);
        }
        refuse(host.length() > 253 || !HOST.matcher(host).matches(), "has a host that is no domain name");
        return host;
    }

    // The group is null when the address has no question mark at all.
    private static String query(@Nullable String given) {
        if (given == null) {
            return "";
        }
        var kept = TrackingParameters.removeFrom(PercentEncoding.normalise(given));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static void refuse(boolean bad, String why) {
        if (bad) {
            throw new IllegalArgumentException(why);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
