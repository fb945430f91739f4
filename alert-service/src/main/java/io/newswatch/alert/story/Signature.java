package io.newswatch.alert.story;

import java.util.Set;

/** {@link Traces} in the form in which they are compared: some 1.5 kB, hashes in place of words. */
public record Signature(
        String language,
        Hashes shingles,
        Hashes titleWords,
        Set<String> titleNumbers,
        Set<String> titleThings,
        Weights names,
        Weights usual,
        Hashes actors,
        Hashes topics) {
    static Signature of(Traces traces) {
        return new Signature(
                traces.language().intern(),
                Hashes.of(traces.shingles()),
                Hashes.ofTexts(traces.titleWords()),
                traces.titleNumbers(),
                traces.titleThings(),
                Weights.of(traces.names()),
                Weights.of(traces.usual()),
                Hashes.ofTexts(traces.actors().keySet()),
                Hashes.ofTexts(traces.topics()));
    }
}
