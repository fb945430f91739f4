package io.newswatch.ingest.rest.push;

import io.newswatch.edge.problem.FieldError;
import io.newswatch.ingest.article.Submission;
import java.util.List;

/**
 * One pushed item after it was read; {@code index} counts the items of an array or the lines of NDJSON from 0.
 */
public sealed interface Judged {
    int index();

    /** It says what an article needs to say. */
    record Fit(int index, Submission submission) implements Judged {}

    /** It was refused, for these reasons. */
    record Refused(int index, List<FieldError> errors) implements Judged {
        public Refused {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("A refusal needs a reason");
            }
        }
    }
}
