package io.newswatch.classifier.coverage;

import io.newswatch.contract.Classification.Reason;
import java.util.List;

/**
 * Who is named where in an article.
 *
 * @param guarded what looked like a name and was found to be something else
 */
public record Mentions(List<Mention> all, List<Reason> guarded) {
    public Mentions {
        all = List.copyOf(all);
        guarded = List.copyOf(guarded);
    }
}
