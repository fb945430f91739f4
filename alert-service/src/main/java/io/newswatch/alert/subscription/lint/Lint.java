package io.newswatch.alert.subscription.lint;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.alert.matching.condition.Condition.Kind;
import io.newswatch.alert.subscription.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through subscriptions that can be taken for what is probably not meant. Pure. */
public final class Lint {
    private static final String QUERY = "/query";

    private final Known known;

    public Lint(Known known) {
        this.known = known;
    }

    /**
     * What is odd about a subscription, in the order of its parts.
     *
     * @param query what its query stands for
     */
    public List<Finding> of(Spec spec, Condition query) {
        var findings = new ArrayList<Finding>();
        var conditions = spec.conditions();
        if (Contradiction.isIn(spec.criteria(query).whole())) {
            findings.add(new Finding("never-matches", "its parts contradict each other; no article has all of it", ""));
        }
        unknown(findings, "/actors/any", "actor", conditions.actors().any(), known.actors());
        unknown(findings, "/actors/all", "actor", conditions.actors().all(), known.actors());
        unknown(findings, "/actors/none", "actor", conditions.actors().none(), known.actors());
        unknown(findings, "/topics/any", "topic", conditions.topics().any(), known.topics());
        unknown(findings, "/topics/all", "topic", conditions.topics().all(), known.topics());
        unknown(findings, "/topics/none", "topic", conditions.topics().none(), known.topics());
        languages(findings, conditions.languages());
        query(findings, query, conditions.languages());
        return findings;
    }

    private static void unknown(
            List<Finding> findings, String pointer, String what, List<String> ids, Set<String> known) {
        for (int i = 0; i < ids.size(); i++) {
            unknown(findings, pointer + "/" + i, what, ids.get(i), known);
        }
    }

    private static void unknown(List<Finding> findings, String pointer, String what, String id, Set<String> known) {
        if (!known.contains(id)) {
            var meant = Similar.to(id, known).map(similar -> "; did you mean " + similar + "?");
            findings.add(new Finding(
                    "unknown-id",
                    "no " + what + " has the id " + id + meant.orElse(", so no article has it"),
                    pointer));
        }
    }

    private void languages(List<Finding> findings, List<String> languages) {
        for (int i = 0; i < languages.size(); i++) {
            language(findings, "/languages/" + i, languages.get(i));
        }
    }

    private void language(List<Finding> findings, String pointer, String tag) {
        var main = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
        if (!known.languages().contains(main)) {
            findings.add(new Finding(
                    "language-not-read",
                    "articles in " + tag + " are not read; these are: "
                            + known.languages().stream().sorted().collect(Collectors.joining(", ")),
                    pointer));
        }
    }

    private void query(List<Finding> findings, Condition query, List<String> languages) {
        var leaves = new ArrayList<Condition>();
        boolean wants = collect(query, true, leaves);
        boolean isOnlyWords = !leaves.isEmpty();
        for (var leaf : leaves) {
            isOnlyWords &= !(leaf instanceof Condition.Id || leaf instanceof Condition.IdBeginning);
            leaf(findings, leaf);
        }
        if (!wants) {
            findings.add(new Finding(
                    "only-excludes", "the query only excludes: everything else of the watch is told", QUERY));
        }
        if (isOnlyWords && languages.size() != 1) {
            findings.add(new Finding(
                    "one-language",
                    "words are found in the languages that write them so, while the watch has many;"
                            + " actor: and topic: stand for all, or name the language",
                    QUERY));
        }
    }

    /** Collects what must or may hold, and tells whether there is any or nothing was asked at all. */
    private static boolean collect(Condition condition, boolean wanted, List<Condition> leaves) {
        switch (condition) {
            case Condition.All all -> all.of().forEach(part -> collect(part, wanted, leaves));
            case Condition.Any any -> any.of().forEach(part -> collect(part, wanted, leaves));
            case Condition.Not not -> collect(not.of(), !wanted, leaves);
            case Condition.Word word -> add(word, wanted, leaves);
            case Condition.Beginning beginning -> add(beginning, wanted, leaves);
            case Condition.Phrase phrase -> add(phrase, wanted, leaves);
            case Condition.Id id -> add(id, wanted, leaves);
            case Condition.IdBeginning beginning -> add(beginning, wanted, leaves);
        }
        return !leaves.isEmpty() || condition.equals(Condition.anything());
    }

    private static void add(Condition leaf, boolean wanted, List<Condition> leaves) {
        if (wanted) {
            leaves.add(leaf);
        }
    }

    private void leaf(List<Finding> findings, Condition leaf) {
        switch (leaf) {
            case Condition.Id id
            when id.kind() == Kind.ACTOR -> unknown(findings, QUERY, "actor", id.id(), known.actors());
            case Condition.Id id
            when id.kind() == Kind.TOPIC -> unknown(findings, QUERY, "topic", id.id(), known.topics());
            case Condition.Id id when id.kind() == Kind.LANGUAGE -> language(findings, QUERY, id.id());
            case Condition.Word word -> falseFriend(findings, word.word());
            case Condition.Phrase phrase ->
                falseFriend(
                        findings,
                        phrase.parts().stream().map(Condition.Phrase.Part::word).collect(Collectors.joining(" ")));
            default -> {
                // Everything else can be meant as it is.
            }
        }
    }

    private void falseFriend(List<Finding> findings, String words) {
        if (known.falseFriends().contains(words)) {
            findings.add(new Finding(
                    "false-friend",
                    "'" + words + "' is known as a name of something else; articles about that are not in the watch",
                    QUERY));
        }
    }
}
