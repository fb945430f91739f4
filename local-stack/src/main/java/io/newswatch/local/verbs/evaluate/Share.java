package io.newswatch.local.verbs.evaluate;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many of the labelled values were found. */
record Share(long right, long labelled) {
    static Share of(
            List<JudgedCase> judged, Function<JudgedCase, @Nullable String> truth, Function<JudgedCase, String> said) {
        long right = 0;
        long labelled = 0;
        for (var one : judged) {
            var label = truth.apply(one);
            if (label != null) {
                labelled++;
                right += label.equals(said.apply(one)) ? 1 : 0;
            }
        }
        return new Share(right, labelled);
    }

    /** 1 when nothing was labelled. */
    double value() {
        return labelled == 0 ? 1.0 : (double) right / labelled;
    }
}
