package io.newswatch.alert.matching;

import io.newswatch.alert.matching.text.Tokens;
import org.jspecify.annotations.Nullable;

/** An article while it is matched: its words are found once, and only when somebody asks for words. */
final class Looked {
    private final Traits traits;
    private @Nullable Tokens tokens;

    Looked(Traits traits) {
        this.traits = traits;
    }

    Traits traits() {
        return traits;
    }

    Tokens tokens() {
        var known = tokens;
        if (known == null) {
            known = Tokens.of(traits.said().title(), traits.said().body());
            tokens = known;
        }
        return known;
    }
}
