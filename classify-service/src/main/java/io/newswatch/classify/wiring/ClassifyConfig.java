package io.newswatch.classify.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How articles are classified. */
@ConfigMapping(prefix = "newswatch.classify")
interface ClassifyConfig {
    /** A folder with a taxonomy of one's own instead of the one that ships, as docs/taxonomy.md describes it. */
    Optional<Path> taxonomy();
}
