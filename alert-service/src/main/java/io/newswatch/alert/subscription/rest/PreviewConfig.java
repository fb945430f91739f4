package io.newswatch.alert.subscription.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of previews; every key has a working default. */
@ConfigMapping(prefix = "newswatch.preview")
interface PreviewConfig {
    /** Articles of the archive that one preview looks at; with more, it answers for the newest of them and says so. */
    @WithDefault("20000")
    int mostArticles();

    /** A subscription with more alerts a day than this is called too broad. */
    @WithDefault("20")
    double tooManyADay();
}
