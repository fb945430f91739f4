package io.newswatch.local.verbs.evaluate;

import io.newswatch.classifier.Classifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What an evaluation found, in all and by groups. */
record Evaluation(List<JudgedCase> judged, String taxonomy, String classifier) {
    Evaluation {
        judged = List.copyOf(judged);
    }

    static Evaluation of(Classifier classifier, List<LabelledCase> cases, Instant now) {
        var judged = cases.stream()
                .map(c -> new JudgedCase(c, classifier.classify(c.document(), now)))
                .toList();
        return new Evaluation(judged, classifier.taxonomyVersion(), classifier.version());
    }

    Scores inAll() {
        return Scores.of(judged);
    }

    /** By the language of the label, else the one the classifier found. */
    Map<String, Scores> byLanguage() {
        return Scores.by(
                judged,
                c -> Objects.requireNonNullElse(
                        c.labelled().lang(), c.classification().language().tag()));
    }

    Map<String, Scores> byFamily() {
        return Scores.by(judged, c -> Objects.requireNonNullElse(c.labelled().family(), "(none)"));
    }

    /** The cases where a reader would be alerted wrongly or not at all. */
    List<JudgedCase> mistakes() {
        return judged.stream().filter(c -> !c.isRight()).toList();
    }
}
