package io.newswatch.classifier.taxonomy;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of all actors, to be looked up by their text and searched through by their actor. */
final class Names {
    /** Between names; no phrase has it. */
    private static final char BETWEEN = '\n';

    private final Map<String, Set<String>> actors = new HashMap<>();
    private final Map<String, StringBuilder> names = new HashMap<>();

    Names(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.use() instanceof Use.Names use) {
                actors.computeIfAbsent(phrase.text(), text -> new HashSet<>(2)).add(use.actor());
                names.computeIfAbsent(use.actor(), actor -> new StringBuilder())
                        .append(phrase.text())
                        .append(BETWEEN);
            }
        }
    }

    /** Whether a name of one of these actors stands in the text, or the text in such a name. */
    boolean overlap(String text, Set<String> ofActors) {
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                Set<String> named = actors.get(text.substring(start, end));
                if (named != null && !Collections.disjoint(named, ofActors)) {
                    return true;
                }
            }
        }
        return ofActors.stream().map(names::get).anyMatch(all -> all != null && all.indexOf(text) >= 0);
    }
}
