package io.newswatch.reader.page.facts;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose a host is: the part of its name that somebody registered. Told from the shape of the name; where that may be
 * wrong (under suffixes that are not listed here), two sites of one landlord are taken for one.
 */
record Site(String domain) {
    /** What countries put before their own ending: {@code co.uk}, {@code com.au}, {@code go.jp}. */
    private static final Set<String> BEFORE_COUNTRY = Set.of(
            "ac", "asn", "asso", "co", "com", "edu", "ed", "firm", "gc", "gen", "go", "gob", "gouv", "gov", "govt",
            "gv", "id", "in", "ind", "info", "lg", "ltd", "me", "mil", "mod", "ne", "net", "nhs", "nic", "nom", "or",
            "org", "plc", "police", "pp", "re", "res", "sch", "tm", "web");
    /** Companies under whose names others have their sites. */
    private static final Set<String> LANDLORDS = Set.of(
            "blogspot.com",
            "wordpress.com",
            "github.io",
            "gitlab.io",
            "substack.com",
            "medium.com",
            "tumblr.com",
            "weebly.com",
            "wixsite.com",
            "netlify.app",
            "vercel.app",
            "pages.dev",
            "web.app",
            "herokuapp.com",
            "livejournal.com",
            "typepad.com",
            "hatenablog.com",
            "fc2.com",
            "over-blog.com",
            "canalblog.com");

    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[.*]");

    static Site of(URI address) {
        var host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return new Site(ADDRESS.matcher(host).matches() ? host : registered(host));
    }

    private static String registered(String host) {
        var labels = host.split("\\.", -1);
        int last = labels.length - 1;
        if (last < 2) {
            return host;
        }
        var two = labels[last - 1] + "." + labels[last];
        var isSuffix =
                (labels[last].length() == 2 && BEFORE_COUNTRY.contains(labels[last - 1])) || LANDLORDS.contains(two);
        return isSuffix ? labels[last - 2] + "." + two : two;
    }
}
