package io.newswatch.alert.matching;

import io.newswatch.alert.matching.condition.Condition;
import io.newswatch.contract.Level;

/**
 * One condition on its own, tried on articles whatever level they reached: what a search asks for. Decides by the very
 * programs that decide subscriptions. Safe for use by several threads.
 */
public final class OneCondition {
    private final Vocabulary vocabulary;
    private final int[] program;

    private OneCondition(Vocabulary vocabulary, int[] program) {
        this.vocabulary = vocabulary;
        this.program = program;
    }

    /** Compiles a condition. */
    public static OneCondition of(Condition condition) {
        var growing = new Vocabulary.Growing();
        var compiler = new Compiler(growing, WordShares.GUESSED);
        compiler.compile(condition);
        return new OneCondition(growing.grown(), compiler.programs());
    }

    /** Whether the texts of an article matter at all. */
    public boolean asksForWords() {
        return vocabulary.asksForWords();
    }

    /** Whether an article that reached this level fulfils it. */
    public boolean isFulfilledBy(Traits article, Level level) {
        var tokens = asksForWords() ? new Looked(article).tokens() : null;
        return new Program(Sight.of(vocabulary, article, tokens), level).holds(program, 0);
    }
}
