package io.newswatch.classifier.training;

import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Learns the content of {@code weights.tsv} from labelled articles. */
public final class WeightLearner {
    /** Chosen by cross-validation on the gold set. */
    private static final double RIDGE = 1;

    private static final int FEWEST = 30;
    private static final String HEAD = """
            # Learned by ./newswatch learn from the gold set; do not edit.
            # feature	weight for alertable	weight for core
            """;

    private WeightLearner() {}

    /**
     * The lines of {@code weights.tsv}.
     *
     * @throws IllegalArgumentException when there are too few articles to learn from
     */
    public static String learn(List<LabelledEvidence> articles) {
        List<LabelledEvidence> weighed =
                articles.stream().filter(a -> !a.features().isEmpty()).toList();
        List<LabelledEvidence> alertable =
                weighed.stream().filter(LabelledEvidence::isAlertable).toList();
        if (alertable.size() < FEWEST || weighed.size() - alertable.size() < FEWEST) {
            throw new IllegalArgumentException("Learning needs at least " + FEWEST
                    + " alertable and as many other articles that name both sides; there are " + alertable.size()
                    + " and " + (weighed.size() - alertable.size()));
        }
        List<String> names = names(weighed);
        double[] first = fit(weighed, names, LabelledEvidence::isAlertable);
        double[] second = fit(alertable, names, a -> a.level() == Level.CORE);
        StringBuilder lines = new StringBuilder(HEAD);
        for (int i = 0; i < names.size(); i++) {
            lines.append(String.format(Locale.ROOT, "%s\t%.3f\t%.3f%n", names.get(i), first[i], second[i]));
        }
        return lines.toString();
    }

    /** The bias first, because it is not drawn to 0. */
    private static List<String> names(List<LabelledEvidence> articles) {
        TreeSet<String> all = new TreeSet<>();
        articles.forEach(a -> all.addAll(a.features().keySet()));
        all.remove("bias");
        List<String> names = new ArrayList<>(List.of("bias"));
        names.addAll(all);
        return names;
    }

    private static double[] fit(
            List<LabelledEvidence> articles, List<String> names, Predicate<LabelledEvidence> positive) {
        double[][] examples = new double[articles.size()][];
        boolean[] wanted = new boolean[articles.size()];
        for (int i = 0; i < examples.length; i++) {
            LabelledEvidence article = articles.get(i);
            examples[i] = names.stream()
                    .mapToDouble(name -> article.features().getOrDefault(name, 0.0))
                    .toArray();
            wanted[i] = positive.test(article);
        }
        return new LogisticRegression(RIDGE).fit(examples, wanted);
    }
}
