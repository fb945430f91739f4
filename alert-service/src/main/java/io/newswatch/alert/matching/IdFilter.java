package io.newswatch.alert.matching;

import java.util.Collection;
import java.util.Set;

/**
 * A condition on the ids that an article carries.
 *
 * @param any at least one of these, when there are some
 * @param all every one of these
 * @param none not one of these
 */
public record IdFilter(Set<String> any, Set<String> all, Set<String> none) {
    /** Accepts everything. */
    public static final IdFilter ANYTHING = new IdFilter(Set.of(), Set.of(), Set.of());

    public IdFilter {
        any = Set.copyOf(any);
        all = Set.copyOf(all);
        none = Set.copyOf(none);
    }

    /** A filter of these ids, each list without repetition. */
    public static IdFilter of(Collection<String> any, Collection<String> all, Collection<String> none) {
        return new IdFilter(Set.copyOf(any), Set.copyOf(all), Set.copyOf(none));
    }
}
