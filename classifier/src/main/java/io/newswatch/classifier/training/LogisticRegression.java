package io.newswatch.classifier.training;

import java.util.Arrays;

/**
 * Logistic regression with a ridge penalty, solved by Newton's method (iteratively re-weighted least squares; Hastie,
 * Tibshirani, Friedman: The Elements of Statistical Learning, 4.4.1). Deterministic: no sampling, a fixed number of rounds.
 */
final class LogisticRegression {
    private static final int ROUNDS = 30;

    private final double ridge;

    /** @param ridge how strongly weights are drawn to 0; more than 0 */
    LogisticRegression(double ridge) {
        if (ridge <= 0) {
            throw new IllegalArgumentException("The ridge must be more than 0, not " + ridge);
        }
        this.ridge = ridge;
    }

    /**
     * The weights in the order of the features; the first feature is taken for the bias and not penalised.
     *
     * @param examples the features of each example
     * @param positive whether each is one of those looked for
     */
    double[] fit(double[][] examples, boolean[] positive) {
        int n = examples[0].length;
        double[] weights = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] hessian = new double[n][n];
            double[] gradient = new double[n];
            for (int e = 0; e < examples.length; e++) {
                add(examples[e], positive[e] ? 1 : 0, weights, hessian, gradient);
            }
            for (int i = 0; i < n; i++) {
                double penalty = i == 0 ? 1e-6 : ridge;
                hessian[i][i] += penalty;
                gradient[i] -= penalty * weights[i];
            }
            double[] step = solve(hessian, gradient);
            for (int i = 0; i < n; i++) {
                weights[i] += step[i];
            }
        }
        return weights;
    }

    private static void add(double[] x, double wanted, double[] weights, double[][] hessian, double[] gradient) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        double p = 1 / (1 + StrictMath.exp(-sum));
        double error = wanted - p;
        double curvature = Math.max(p * (1 - p), 1e-6);
        for (int i = 0; i < x.length; i++) {
            gradient[i] += error * x[i];
            for (int j = 0; j <= i && x[i] != 0; j++) {
                hessian[i][j] += curvature * x[i] * x[j];
            }
        }
    }

    /** Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's decomposition. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? StrictMath.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
            }
        }
        double[] x = Arrays.copyOf(b, n);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
