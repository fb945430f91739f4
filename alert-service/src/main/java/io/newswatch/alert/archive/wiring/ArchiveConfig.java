package io.newswatch.alert.archive.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the archive; every key has a working default. */
@ConfigMapping(prefix = "newswatch.archive")
interface ArchiveConfig {
    /** How long articles are kept, counted from the day on which they were first seen. */
    @WithDefault("365d")
    Duration keep();

    /** How long the books keep one narrow row of each classified event; "why" reaches back as far. */
    @WithDefault("30d")
    Duration keepBooks();
}
