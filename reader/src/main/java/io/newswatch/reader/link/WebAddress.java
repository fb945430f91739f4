package io.newswatch.reader.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves links as browsers do, RFC 3986 5.2 with the slips of people who write them by hand; never throws. */
public final class WebAddress {
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?");
    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");
    private static final Pattern WEB =
            Pattern.compile("(?i)https?://(?:[^/?#\\s\\[\\]]+|[^/?#\\s\\[\\]]*\\[[0-9a-f:.%]+\\]).*");

    private WebAddress() {}

    /** Whether it is absolute and leads into the web. */
    public static boolean isAbsolute(@Nullable String link) {
        return link != null && WEB.matcher(link).matches();
    }

    /**
     * The link as seen from {@code base}: absolute when one of the two is.
     *
     * @return nothing when the link is empty or leads elsewhere than into the web ({@code mailto:}, {@code javascript:})
     */
    public static Optional<String> resolve(@Nullable String base, @Nullable String link) {
        if (link == null) {
            return Optional.empty();
        }
        var clean =
                BREAKS.matcher(link.strip()).replaceAll("").replace(" ", "%20").replace("&amp;", "&");
        var parts = PARTS.matcher(clean);
        if (clean.isEmpty() || !parts.matches()) {
            return Optional.empty();
        }
        var scheme = parts.group(1);
        if (scheme != null && !looksLikeHostAndPort(parts.group(2), parts.group(3))) {
            return web(scheme.toLowerCase(Locale.ROOT), clean);
        }
        return Optional.of(isAbsolute(base) && base != null ? seenFrom(base.strip(), clean) : clean);
    }

    // feed: is a scheme some sites made up for their feeds.
    private static Optional<String> web(String scheme, String link) {
        return switch (scheme) {
            case "http", "https" -> isAbsolute(link) ? Optional.of(link) : Optional.empty();
            case "feed" -> {
                var rest = link.substring("feed:".length());
                yield resolve(null, rest.startsWith("//") ? "http:" + rest : rest);
            }
            default -> Optional.empty();
        };
    }

    private static boolean looksLikeHostAndPort(@Nullable String authority, String path) {
        return authority == null && path.matches("\\d{1,5}(/.*)?");
    }

    private static String seenFrom(String base, String link) {
        var of = PARTS.matcher(base);
        var to = PARTS.matcher(link);
        if (!of.matches() || !to.matches()) {
            return link;
        }
        var scheme = of.group(1);
        if (to.group(2) != null) {
            return scheme + ":" + link;
        }
        var site = scheme + "://" + of.group(2);
        var path = to.group(3);
        var query = text(to.group(4));
        if (path.isEmpty()) {
            return site + of.group(3) + (query.isEmpty() ? text(of.group(4)) : query) + text(to.group(5));
        }
        var folder = of.group(3).substring(0, of.group(3).lastIndexOf('/') + 1);
        var whole = path.startsWith("/") ? path : (folder.isEmpty() ? "/" : folder) + path;
        return site + withoutDots(whole) + query + text(to.group(5));
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new StringBuilder();
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var dots = segments[i].equals(".") || segments[i].equals("..");
            if (segments[i].equals("..")) {
                kept.setLength(Math.max(0, kept.lastIndexOf("/")));
            }
            if (!dots || i == segments.length - 1) {
                kept.append('/').append(dots ? "" : segments[i]);
            }
        }
        return kept.toString();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
