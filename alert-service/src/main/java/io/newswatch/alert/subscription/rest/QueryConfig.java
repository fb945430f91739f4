package io.newswatch.alert.subscription.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of queries, so that none is dear to match. Queries that were saved under wider limits stay as they are. */
@ConfigMapping(prefix = "newswatch.query")
interface QueryConfig {
    /** The most characters of a query. */
    @WithDefault("2000")
    int maxLength();

    /** The most words and ids of a query; of phrases each word, in scripts without blanks each letter. */
    @WithDefault("500")
    int maxClauses();

    /** How deep parentheses may be nested. */
    @WithDefault("10")
    int maxDepth();

    /** The most words of a phrase; in scripts without blanks each letter counts. */
    @WithDefault("50")
    int maxPhrase();

    /** How far the words of a proximity may be apart. */
    @WithDefault("100")
    int maxSlop();

    /** The fewest letters before a star. */
    @WithDefault("3")
    int minBeginning();
}
