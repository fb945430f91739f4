package io.newswatch.alert.story;

import java.util.Map;

/** Names with their weights, as a vector in the space of all names. Immutable. */
public final class Weights {
    private final Hashes names;
    private final double[] weights;
    private final double square;

    private Weights(Hashes names, double[] weights) {
        this.names = names;
        this.weights = weights;
        square = product(this);
    }

    static Weights of(Map<String, Double> weighed) {
        var names = Hashes.ofTexts(weighed.keySet());
        var weights = new double[names.size()];
        weighed.forEach((name, weight) -> weights[names.find(Hashes.hash(name))] = weight);
        return new Weights(names, weights);
    }

    Hashes names() {
        return names;
    }

    /** The length, squared. */
    double square() {
        return square;
    }

    /** The inner product. */
    double product(Weights other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < weights.length && j < other.weights.length) {
            int order = Long.compare(names.get(i), other.names.get(j));
            sum += order == 0 ? weights[i] * other.weights[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
