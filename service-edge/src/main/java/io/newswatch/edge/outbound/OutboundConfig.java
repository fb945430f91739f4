package io.newswatch.edge.outbound;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which addresses that people enter may be called, and how calls introduce themselves. */
@ConfigMapping(prefix = "newswatch")
interface OutboundConfig {
    /** Permits loopback and private ranges, for tests and closed networks. */
    @WithDefault("false")
    boolean allowLocalTargets();

    /** Single permitted {@code host:port} pairs, whatever range they are in; the demo uses it for its own servers. */
    Optional<Set<String>> allowedTargets();

    /** The User-Agent header. Publishers like to know whom they can write to. */
    @WithDefault("Newswatch/0.1 (+https://github.com/newswatch)")
    String userAgent();

    /** Connections that may be open at the same time, to all hosts together. */
    @WithDefault("200")
    int outboundConnections();

    /** Connections that may be open at the same time to one host. */
    @WithDefault("8")
    int outboundConnectionsPerHost();

    /** Header lines of one answer, its trailers included. */
    @WithDefault("200")
    int outboundHeaders();

    /** Longest header line of an answer. */
    @WithDefault("16K")
    MemorySize outboundLongestHeader();

    /** How long the name service may take for one name. */
    @WithDefault("10s")
    Duration outboundLookupTimeout();
}
