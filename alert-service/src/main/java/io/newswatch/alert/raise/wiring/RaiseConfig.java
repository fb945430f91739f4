package io.newswatch.alert.raise.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of matching and raising; every key has a working default. */
@ConfigMapping(prefix = "newswatch.raise")
interface RaiseConfig {
    /** An alert on an article that was ingested longer ago is marked late. */
    @WithDefault("1h")
    Duration lateAfter();

    /** A story closes when nothing has joined it for this long, measured from when its newest article was ingested. */
    @WithDefault("72h")
    Duration storyWindow();

    /**
     * Members of stories that are held in memory to compare articles with, the newest; about 2 kB each. The same
     * on all replicas.
     */
    @WithDefault("20000")
    int comparedMembers();
}
