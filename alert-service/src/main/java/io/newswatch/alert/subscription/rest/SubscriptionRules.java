package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.matching.query.QueryException;
import io.newswatch.alert.matching.query.QueryLanguage;
import io.newswatch.alert.subscription.Ids;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.alert.subscription.WantedSubscription;
import io.newswatch.alert.subscription.rest.SubscriptionJson.GenresJson;
import io.newswatch.alert.subscription.rest.SubscriptionJson.IdsJson;
import io.newswatch.contract.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what somebody asks for and fills in the defaults. Everything that is wrong is told at once. */
final class SubscriptionRules {
    static final int LONGEST_LIST = 200;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SOURCE = 200;
    private static final List<String> LEVELS = List.of("CORE", "RELATED");
    private static final List<String> UPDATES = List.of("material", "all", "none");
    private static final Set<String> GENRES =
            Set.of("news", "analysis", "opinion", "press-release", "official", "generated", "live-blog", "unknown");
    private static final Predicate<String> ACTOR = matcher("[a-z]{2,20}:[a-z0-9][a-z0-9._-]{0,99}");
    private static final Predicate<String> TOPIC = matcher("[a-z0-9][a-z0-9._-]{0,99}");
    private static final Predicate<String> LANGUAGE = matcher("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private final List<String> watches;
    private final QueryLanguage queries;
    private final ChannelRules channelRules;

    SubscriptionRules(List<String> watches, QueryLanguage queries, ChannelRules channelRules) {
        this.watches = List.copyOf(watches);
        this.queries = queries;
        this.channelRules = channelRules;
    }

    /**
     * The subscription that the JSON asks for.
     *
     * @param asker who asks, and what he has
     * @throws io.newswatch.edge.problem.ProblemException 400 with a pointer to each thing that is wrong
     */
    WantedSubscription check(SubscriptionJson json, ChannelRules.Asker asker) {
        var refusals = new Refusals();
        var spec = new Spec(
                name(json.name(), refusals),
                refusals.oneOf("/watch", json.watch(), watches, watches.getFirst()),
                level(json.minLevel(), refusals),
                conditions(json, refusals),
                refusals.oneOf("/updates", json.updates(), UPDATES, UPDATES.getFirst()),
                PeaceRules.check(json, refusals));
        var channels = channelRules.check(json.channels(), asker, refusals);
        refusals.throwIfAny();
        return new WantedSubscription(spec, channels, json.enabled() == null || json.enabled());
    }

    /** The query as it was written; only whether it can be read is of interest here. */
    private @Nullable String query(@Nullable String query, Refusals refusals) {
        if (query == null) {
            return null;
        }
        try {
            queries.read(query);
        } catch (QueryException e) {
            refusals.add("/query", e.position(), e.detail());
        }
        return query;
    }

    private static String name(@Nullable String name, Refusals refusals) {
        if (name == null || name.isBlank()) {
            refusals.add("/name", "must say in a few words what the subscription is for");
            return "";
        }
        if (name.length() > LONGEST_NAME || hasControls(name)) {
            refusals.add("/name", "must be one line of at most " + LONGEST_NAME + " characters");
        }
        return name.strip();
    }

    /** The one that counts when a level was refused never gets any further. */
    private static Level level(@Nullable String level, Refusals refusals) {
        var checked = refusals.oneOf("/minLevel", level, LEVELS, LEVELS.getFirst());
        return LEVELS.contains(checked) ? Level.valueOf(checked) : Level.CORE;
    }

    private Spec.Conditions conditions(SubscriptionJson json, Refusals refusals) {
        return new Spec.Conditions(
                ids("/actors", json.actors(), ACTOR, "an actor id such as country:jp or org:nato", refusals),
                ids("/topics", json.topics(), TOPIC, "a topic id such as intel-cyber-hybrid", refusals),
                genres(json.genres(), refusals),
                refusals.list("/languages", json.languages(), LANGUAGE, "a language tag such as en or pt-BR").stream()
                        .map(tag -> tag.toLowerCase(Locale.ROOT))
                        .toList(),
                refusals.list(
                        "/sources",
                        json.sources(),
                        source -> !source.isBlank() && source.length() <= LONGEST_SOURCE && !hasControls(source),
                        "the id or the name of a source"),
                query(json.query(), refusals));
    }

    private static Ids ids(
            String pointer, @Nullable IdsJson json, Predicate<String> id, String expected, Refusals refusals) {
        if (json == null) {
            return Ids.UNASKED;
        }
        return new Ids(
                refusals.list(pointer + "/any", json.any(), id, expected),
                refusals.list(pointer + "/all", json.all(), id, expected),
                refusals.list(pointer + "/none", json.none(), id, expected));
    }

    private static Ids genres(@Nullable GenresJson json, Refusals refusals) {
        var expected = "one of " + String.join(", ", GENRES.stream().sorted().toList());
        return json == null
                ? Ids.UNASKED
                : new Ids(
                        refusals.list("/genres/any", json.any(), GENRES::contains, expected),
                        List.of(),
                        refusals.list("/genres/none", json.none(), GENRES::contains, expected));
    }

    static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static Predicate<String> matcher(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
