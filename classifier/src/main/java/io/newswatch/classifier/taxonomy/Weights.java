package io.newswatch.classifier.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each feature of the evidence says: two logistic regressions, one for "worth an alert at all" and one, among
 * those, for "the relation is the subject". Learned by {@code io.newswatch.classifier.training} from labelled cases.
 */
public final class Weights {
    private final Map<String, double[]> byFeature = new TreeMap<>();

    /** Each row: feature, weight for alertable, weight for core. */
    Weights(List<Row> rows) {
        for (Row row : rows) {
            double[] both = {row.number(1, "weight for alertable"), row.number(2, "weight for core")};
            if (byFeature.put(row.required(0, "feature"), both) != null) {
                throw row.wrong("the feature is there twice");
            }
        }
    }

    /**
     * Reads the content of a {@code weights.tsv}.
     *
     * @throws TaxonomyException naming the line that cannot be used
     */
    public static Weights parse(String content) {
        return new Weights(new DataFile("weights.tsv", content).rows());
    }

    /** Probability, 0 to 1, that the article is CORE or RELATED. */
    public double alertable(Map<String, Double> features) {
        return probability(features, 0);
    }

    /** Probability, 0 to 1, that it is CORE, given that it is alertable. */
    public double core(Map<String, Double> features) {
        return probability(features, 1);
    }

    private double probability(Map<String, Double> features, int which) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            double[] weight = byFeature.get(feature.getKey());
            if (weight != null) {
                sum += weight[which] * feature.getValue();
            }
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
