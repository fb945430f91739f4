package io.newswatch.alert.matching;

import io.newswatch.contract.Level;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription asks for. Everything must hold; an empty set asks for nothing.
 *
 * @param who the condition on actors
 * @param what the condition on topics
 * @param form the condition on genres
 */
public record Criteria(
        Watched watched, IdFilter who, IdFilter what, IdFilter form, Set<String> languages, Set<String> sources) {

    /** The watch, and how much coverage of it is enough. */
    public record Watched(String watch, Level minLevel) {
        public Watched {
            if (!minLevel.atLeast(Level.RELATED)) {
                throw new IllegalArgumentException("minLevel must be RELATED or CORE, not " + minLevel);
            }
        }
    }

    public Criteria {
        languages = Set.copyOf(languages);
        sources = Set.copyOf(sources);
    }

    /** Whether the article is wanted: the definition that the index must agree with. */
    boolean accepts(Traits article) {
        return reaches(article.levels().get(watched.watch())) && acceptsTheRest(article);
    }

    /** Everything but watch and level, which the index has checked already. */
    boolean acceptsTheRest(Traits article) {
        return who.accepts(article.actors())
                && what.accepts(article.topics())
                && form.accepts(article.genres())
                && oneOf(languages, article.languages())
                && oneOf(sources, article.sources());
    }

    private boolean reaches(@Nullable Level level) {
        return level != null && level.atLeast(watched.minLevel());
    }

    private static boolean oneOf(Set<String> wanted, Set<String> present) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, present);
    }
}
