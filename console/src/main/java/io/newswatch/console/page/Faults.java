package io.newswatch.console.page;

import io.newswatch.console.http.Answer;
import java.util.List;

/**
 * What a service found wrong with a form.
 *
 * @param detail all in one sentence; empty when nothing is wrong
 */
public record Faults(String detail, List<Answer.Fault> fields) {
    /** Nothing is wrong. */
    public static final Faults NONE = new Faults("", List.of());

    public Faults {
        fields = List.copyOf(fields);
    }

    public static Faults of(Answer.Refused<?> refused) {
        return new Faults(refused.detail(), refused.faults());
    }

    /** What is wrong with one field, or an empty text. */
    public String at(String field) {
        return fields.stream()
                .filter(fault -> fault.pointer().equals("/" + field))
                .map(Answer.Fault::detail)
                .findFirst()
                .orElse("");
    }
}
