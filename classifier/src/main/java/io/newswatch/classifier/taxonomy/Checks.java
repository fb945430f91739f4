package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.taxonomy.Knowledge.Actor;
import io.newswatch.classifier.taxonomy.Knowledge.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what each line of a taxonomy may say by itself, but not together with the others. */
final class Checks {
    /** Two characters of a script without blanks stand inside longer words by chance. */
    private static final int SAFE_WITHOUT_BLANKS = 3;

    private final Map<String, Actor> actors;
    private final Map<String, Topic> topics;
    private final List<Watch> watches;
    private final List<Office> offices;
    private final Problems problems;

    Checks(
            Map<String, Actor> actors,
            Map<String, Topic> topics,
            List<Watch> watches,
            List<Office> offices,
            Problems problems) {
        this.problems = problems;
        this.actors = actors;
        this.topics = topics;
        this.watches = watches;
        this.offices = offices;
    }

    void check(Collection<Phrase> phrases) {
        everythingCanMatch(phrases);
        nobodySharesAName(phrases);
        shortNamesAreGuarded(phrases);
        guardsGuardSomething(phrases);
        relationsAreWatched(phrases);
    }

    /** An actor nobody can name, a topic no phrase speaks for. */
    private void everythingCanMatch(Collection<Phrase> phrases) {
        Set<String> named = new HashSet<>();
        Set<String> spoken = new HashSet<>();
        for (Phrase phrase : phrases) {
            if (phrase.use() instanceof Use.Names names) {
                named.add(names.actor());
            } else if (phrase.use() instanceof Use.Speaks speaks) {
                spoken.add(speaks.topic());
            }
        }
        offices.forEach(office -> named.add(office.office()));
        for (String actor : actors.keySet()) {
            if (!named.contains(actor) && !actor.startsWith("country:")) {
                problems.add("actors.tsv", actor + " has no name in any names.tsv");
            }
        }
        for (String topic : topics.keySet()) {
            if (!spoken.contains(topic)) {
                problems.add("topics.tsv", topic + " has no phrase in any topic-phrases.tsv");
            }
        }
    }

    /** The same words for two actors, in the same languages, at the same time. One row may name several on purpose. */
    private void nobodySharesAName(Collection<Phrase> phrases) {
        Map<String, List<Phrase>> byText = new HashMap<>();
        for (Phrase phrase : phrases) {
            if (phrase.use() instanceof Use.Names names) {
                List<Phrase> same = byText.computeIfAbsent(phrase.text(), text -> new ArrayList<>(1));
                for (Phrase other : same) {
                    if (other.use() instanceof Use.Names others
                            && !others.actor().equals(names.actor())
                            && !other.rule().equals(phrase.rule())
                            && other.when().meets(phrase.when())
                            && other.shape().casing() == phrase.shape().casing()) {
                        problems.add(
                                phrase.rule(),
                                "\"" + phrase.text() + "\" names " + names.actor() + " here and " + others.actor()
                                        + " in " + other.rule());
                    }
                }
                same.add(phrase);
            }
        }
    }

    /** A short name in a script without blanks stands inside longer words, so somebody must have thought of them. */
    private void shortNamesAreGuarded(Collection<Phrase> phrases) {
        List<Phrase> guards =
                phrases.stream().filter(p -> p.use() instanceof Use.Guards).toList();
        for (Phrase phrase : phrases) {
            boolean atRisk = phrase.use() instanceof Use.Names
                    && phrase.rule().contains("names.tsv")
                    && phrase.shape().match() == Match.INSIDE
                    && phrase.text().length() < SAFE_WITHOUT_BLANKS
                    && !phrase.shape().unless().considered();
            if (atRisk && guards.stream().noneMatch(g -> g.text().contains(phrase.text()))) {
                problems.add(
                        phrase.rule(),
                        "\"" + phrase.text()
                                + "\" is short and its script has no blanks: say in the last column what must"
                                + " not stand beside it (<x, >x), write a guard, or write none when no longer word has it");
            }
        }
    }

    private void guardsGuardSomething(Collection<Phrase> phrases) {
        Names names = new Names(phrases);
        for (Phrase phrase : phrases) {
            if (phrase.use() instanceof Use.Guards guard
                    && guard.reach() == Use.Reach.OVERLAP
                    && !names.overlap(phrase.text(), guard.actors())) {
                problems.add(
                        phrase.rule(),
                        "\"" + phrase.text() + "\" can never overlap a name of " + guard.actors()
                                + ", so the guard is dead");
            }
        }
    }

    private void relationsAreWatched(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.use() instanceof Use.Relates relates
                    && watches.stream().noneMatch(w -> w.families().contains(relates.family()))) {
                problems.add(phrase.rule(), "no watch in watches.tsv heeds the relation \"" + relates.family() + "\"");
            }
        }
    }
}
