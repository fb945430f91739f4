package io.newswatch.ingest.fulltext.robots;

import io.newswatch.ingest.fulltext.robots.RobotsSource.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what sites ask of us. A site is asked once a day; one that cannot be asked is left alone, and asked again
 * soon. Thread-safe; while two threads meet a new site at once, both ask.
 */
public final class Robots {
    private static final Duration FRESH_FOR = Duration.ofHours(24);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final int MOST_SITES = 5_000;

    private final RobotsSource source;
    private final String robot;
    private final InstantSource clock;
    private final Map<String, Known> sites = new LinkedHashMap<>(16, 0.75f, true);

    /** @param robot the product name in our user agent */
    public Robots(RobotsSource source, String robot, InstantSource clock) {
        this.source = source;
        this.robot = robot;
        this.clock = clock;
    }

    public Permission permission(URI address) {
        var site = site(address);
        var now = clock.instant();
        var known = known(site);
        if (known == null || !now.isBefore(known.until())) {
            known = ask(site, now);
            remember(site, known);
        }
        if (known.rules() == null) {
            return Permission.UNKNOWN;
        }
        return known.rules().allows(path(address)) ? Permission.ALLOWED : Permission.DISALLOWED;
    }

    private Known ask(String site, Instant now) {
        return switch (source.get(URI.create(site + "/robots.txt"))) {
            case Answer.File file -> new Known(RobotsRules.of(file.bytes(), robot), now.plus(FRESH_FOR));
            case Answer.Absent absent -> new Known(RobotsRules.NONE, now.plus(FRESH_FOR));
            case Answer.Unreachable away -> new Known(null, now.plus(TRY_AGAIN_AFTER));
        };
    }

    private @Nullable Known known(String site) {
        synchronized (sites) {
            return sites.get(site);
        }
    }

    private void remember(String site, Known known) {
        synchronized (sites) {
            sites.put(site, known);
            if (sites.size() > MOST_SITES) {
                var oldest = sites.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    private static String site(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private static String path(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /**
     * What a site asked.
     *
     * @param rules null when it could not be asked
     */
    private record Known(@Nullable RobotsRules rules, Instant until) {}
}
