package io.newswatch.local.verbs.evaluate;

import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Actor;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Topic;
import io.newswatch.contract.Level;
import java.util.Set;
import java.util.stream.Collectors;

/** A labelled case beside what the classifier says of it. */
record JudgedCase(LabelledCase labelled, Classification classification) {
    private static final String WATCH = "nato-asia-pacific";

    Level level() {
        return classification.coverageOf(WATCH).map(Coverage::level).orElse(Level.NONE);
    }

    double score() {
        return classification.coverageOf(WATCH).map(Coverage::score).orElse(0.0);
    }

    boolean isAlertable() {
        return level().atLeast(Level.RELATED);
    }

    Set<String> actors() {
        return classification.actors().stream().map(Actor::id).collect(Collectors.toSet());
    }

    Set<String> topics() {
        return classification.topics().stream().map(Topic::id).collect(Collectors.toSet());
    }

    /** Whether the decision to alert is the reader's. */
    boolean isRight() {
        return isAlertable() == labelled.isAlertable();
    }
}
