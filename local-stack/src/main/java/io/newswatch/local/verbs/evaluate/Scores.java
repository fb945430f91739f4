package io.newswatch.local.verbs.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How well the classifier did on a set of cases. */
record Scores(
        int cases,
        Tally alertable,
        long exactLevels,
        Tally actors,
        Tally topics,
        Share genre,
        Share timeliness,
        Share language) {
    static Scores of(List<JudgedCase> judged) {
        return new Scores(
                judged.size(),
                sum(judged, c -> Tally.ofDecision(c.labelled().isAlertable(), c.isAlertable())),
                judged.stream().filter(c -> c.level() == c.labelled().level()).count(),
                sum(judged, Scores::ofActors),
                sum(judged, Scores::ofTopics),
                Share.of(judged, c -> c.labelled().genre(), c -> c.classification()
                        .genre()),
                Share.of(judged, c -> c.labelled().timeliness(), c -> c.classification()
                        .timeliness()),
                Share.of(judged, c -> c.labelled().lang(), c -> c.classification()
                        .language()
                        .tag()));
    }

    /** The scores of each group of cases by the group's name. */
    static Map<String, Scores> by(List<JudgedCase> judged, Function<JudgedCase, String> group) {
        var groups = new TreeMap<String, List<JudgedCase>>();
        judged.forEach(c -> groups.computeIfAbsent(group.apply(c), name -> new ArrayList<>())
                .add(c));
        var scores = new TreeMap<String, Scores>();
        groups.forEach((name, cases) -> scores.put(name, of(cases)));
        return scores;
    }

    private static Tally ofActors(JudgedCase judged) {
        return judged.labelled()
                .labelledActors()
                .map(truth -> Tally.ofLabels(truth, judged.actors()))
                .orElse(Tally.EMPTY);
    }

    private static Tally ofTopics(JudgedCase judged) {
        return judged.labelled()
                .labelledTopics()
                .map(truth -> Tally.ofLabels(truth, judged.topics()))
                .orElse(Tally.EMPTY);
    }

    private static Tally sum(List<JudgedCase> judged, Function<JudgedCase, Tally> tally) {
        return judged.stream().map(tally).reduce(Tally.EMPTY, Tally::plus);
    }
}
