package io.newswatch.alert.subscription;

import io.newswatch.alert.matching.IdFilter;
import java.util.List;

/** A condition on ids as its owner wrote it, in that order. */
public record Ids(List<String> any, List<String> all, List<String> none) {
    public static final Ids UNASKED = new Ids(List.of(), List.of(), List.of());

    public Ids {
        any = any.stream().distinct().toList();
        all = all.stream().distinct().toList();
        none = none.stream().distinct().toList();
    }

    IdFilter filter() {
        return IdFilter.of(any, all, none);
    }
}
