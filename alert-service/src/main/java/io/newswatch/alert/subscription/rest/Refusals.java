package io.newswatch.alert.subscription.rest;

import io.newswatch.edge.problem.FieldError;
import io.newswatch.edge.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with one request, so that it can be put right in one go. */
final class Refusals {
    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    /** Refuses a text for what stands at a place in it, counted from 1. */
    void add(String pointer, int position, String detail) {
        errors.add(new FieldError(pointer, "at character " + position + ", it " + detail, position));
    }

    /** The value when it is one of these, else the default; anything else is refused. */
    String oneOf(String pointer, @Nullable String value, List<String> allowed, String byDefault) {
        if (value == null) {
            return byDefault;
        }
        if (!allowed.contains(value)) {
            add(pointer, "must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    /** The list without nulls and without what does not pass. */
    List<String> list(
            String pointer, @Nullable List<@Nullable String> values, Predicate<String> passes, String expected) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > SubscriptionRules.LONGEST_LIST) {
            add(pointer, "has " + values.size() + " entries; at most " + SubscriptionRules.LONGEST_LIST + " are taken");
            return List.of();
        }
        var passed = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null || !passes.test(value)) {
                add(pointer + "/" + i, "must be " + expected);
            } else {
                passed.add(value);
            }
        }
        return passed;
    }

    /** Ends the request when there was anything to refuse. */
    void throwIfAny() {
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            var more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
            throw ProblemException.badRequest(
                    (first.pointer().isEmpty() ? "The body" : first.pointer()) + " was refused: " + first.detail()
                            + more,
                    errors);
        }
    }
}
