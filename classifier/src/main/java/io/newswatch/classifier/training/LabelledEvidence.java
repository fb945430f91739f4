package io.newswatch.classifier.training;

import io.newswatch.contract.Level;
import java.util.Map;

/**
 * What is weighed of an article, and what a person said of it.
 *
 * @param features empty when nothing in the text relates the sides: such an article is decided without weights
 */
public record LabelledEvidence(Map<String, Double> features, Level level) {
    public LabelledEvidence {
        features = Map.copyOf(features);
    }

    boolean isAlertable() {
        return level.atLeast(Level.RELATED);
    }
}
