package io.newswatch.alert.link.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Under which address people reach us. */
@ConfigMapping(prefix = "newswatch")
interface LinkConfig {
    /** The console's address as seen from outside; every link that leaves the system begins with it. */
    @WithDefault("http://127.0.0.1:8080")
    URI publicUrl();
}
