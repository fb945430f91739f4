package io.newswatch.ingest.fulltext;

import io.newswatch.ingest.identity.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which other addresses of an article can be believed: where its own redirected to, and what the page calls its canonical
 * address. The reader has made sure already that the latter is on the same registrable site (or the page came from an AMP
 * cache) and no home page. Here, templates that name a section, or one address for all pages, are told apart: an
 * address is believed when it is as particular as that of an article. Pure.
 *
 * <p>Believed: the same last part of the path; the same number of four digits or more; otherwise a headline of three words
 * or more, or such a number, in an address that is not a folder above the page. Not believed, in doubt: the same article
 * twice is found out later by its text, while two articles taken for one would be an alert missed.
 */
final class OtherAddresses {
    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern HEADLINE = Pattern.compile("[^-_]{2,}(?:[-_]+[^-_]+){2,}");
    private static final Pattern ENDING = Pattern.compile("(?i)(?:\\.(?:s?html?|php|aspx?|jsp|amp))+$");
    private static final Pattern VERSION = Pattern.compile("(?i)^(?:amp|index|default|print|mobile)$");
    private static final Pattern OF_SECTION = Pattern.compile(
            "(?i).*/(?:tags?|topics?|categor(?:y|ies)|authors?|section|search|login|error|404|page)(?:/.*)?");

    private OtherAddresses() {}

    static List<CanonicalUrl> of(URI article, URI cameFrom, @Nullable String canonical) {
        var own = url(article.toString());
        var others = new ArrayList<CanonicalUrl>();
        Stream.of(Optional.of(cameFrom.toString()), Optional.ofNullable(canonical))
                .flatMap(Optional::stream)
                .flatMap(address -> url(address).stream())
                .filter(other -> own.isPresent() && !other.equals(own.get()))
                .filter(other -> isBelievable(own.get(), other))
                .filter(other -> !others.contains(other))
                .forEach(others::add);
        return others;
    }

    private static boolean isBelievable(CanonicalUrl own, CanonicalUrl other) {
        var to = URI.create(other.value());
        var from = URI.create(own.value());
        var path = to.getRawPath();
        if (OF_SECTION.matcher(path).matches() || isAbove(path, from.getRawPath())) {
            return false;
        }
        var last = last(path);
        if (last.isEmpty()) {
            return false;
        }
        return last.equals(last(from.getRawPath())) || shareNumber(from, to) || isParticular(last);
    }

    private static boolean isAbove(String path, String other) {
        var folder = path.endsWith("/") ? path : path + "/";
        var rest = other.startsWith(folder) ? other.substring(folder.length()) : "";
        return !rest.isEmpty() && !VERSION.matcher(name(rest)).matches();
    }

    private static boolean isParticular(String last) {
        return HEADLINE.matcher(last).matches() || hasNumber(last);
    }

    private static boolean hasNumber(String text) {
        return NUMBER.matcher(text).results().anyMatch(number -> !YEAR.matcher(number.group())
                .matches());
    }

    private static boolean shareNumber(URI from, URI to) {
        var other = to.getRawPath() + "?" + to.getRawQuery();
        return NUMBER.matcher(from.getRawPath() + "?" + from.getRawQuery())
                .results()
                .map(number -> number.group())
                .filter(number -> !YEAR.matcher(number).matches())
                .anyMatch(number -> Pattern.compile("(?<!\\d)" + number + "(?!\\d)")
                        .matcher(other)
                        .find());
    }

    // The last part of the path that names something, without its ending.
    private static String last(String path) {
        var parts = path.split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            var name = name(parts[i]);
            if (!name.isEmpty() && !VERSION.matcher(name).matches()) {
                return name.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static String name(String part) {
        var bare = part.endsWith("/") ? part.substring(0, part.length() - 1) : part;
        return ENDING.matcher(bare).replaceFirst("");
    }

    private static Optional<CanonicalUrl> url(String address) {
        try {
            return Optional.of(CanonicalUrl.of(address));
        } catch (IllegalArgumentException e) {
            // What is no address of an article is no other address of one.
            return Optional.empty();
        }
    }
}
