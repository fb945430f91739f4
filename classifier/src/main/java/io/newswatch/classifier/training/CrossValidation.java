package io.newswatch.classifier.training;

import io.newswatch.classifier.taxonomy.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * What learned weights are worth on cases they were not learned from: the cases are dealt into folds in turn, and each
 * fold is judged by what the others teach.
 *
 * @param brier mean square of the difference between probability and truth (Brier 1950)
 */
public record CrossValidation(double precision, double recall, double brier, List<Bin> bins) {
    /** Into how many parts the cases are dealt. */
    public static final int FOLDS = 10;

    private static final double[] EDGES = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1};

    public CrossValidation {
        bins = List.copyOf(bins);
    }

    /** Cases of similar scores: a calibrated score is near the share of those that are alertable. */
    public record Bin(double from, double to, int cases, double meanScore, double share) {}

    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * Judges every case held out.
     *
     * @throws IllegalArgumentException when there are too few cases to learn from
     */
    public static CrossValidation of(List<LabelledEvidence> articles) {
        double[] scores = new double[articles.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            Weights weights = Weights.parse(WeightLearner.learn(without(articles, fold)));
            for (int i = fold; i < articles.size(); i += FOLDS) {
                var features = articles.get(i).features();
                scores[i] = features.isEmpty() ? 0 : weights.alertable(features);
            }
        }
        return of(articles, scores);
    }

    private static List<LabelledEvidence> without(List<LabelledEvidence> articles, int fold) {
        List<LabelledEvidence> others = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(articles.get(i));
            }
        }
        return others;
    }

    private static CrossValidation of(List<LabelledEvidence> articles, double[] scores) {
        int hits = 0;
        int said = 0;
        int wanted = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean truth = articles.get(i).isAlertable();
            hits += truth && scores[i] >= 0.5 ? 1 : 0;
            said += scores[i] >= 0.5 ? 1 : 0;
            wanted += truth ? 1 : 0;
            squares += Math.pow(scores[i] - (truth ? 1 : 0), 2);
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b + 1 < EDGES.length; b++) {
            bins.add(bin(articles, scores, EDGES[b], EDGES[b + 1]));
        }
        return new CrossValidation(
                hits / (double) Math.max(1, said),
                hits / (double) Math.max(1, wanted),
                squares / Math.max(1, scores.length),
                bins);
    }

    private static Bin bin(List<LabelledEvidence> articles, double[] scores, double from, double to) {
        int cases = 0;
        int alertable = 0;
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= from && (scores[i] < to || to == 1)) {
                cases++;
                sum += scores[i];
                alertable += articles.get(i).isAlertable() ? 1 : 0;
            }
        }
        return new Bin(from, to, cases, sum / Math.max(1, cases), alertable / (double) Math.max(1, cases));
    }
}
