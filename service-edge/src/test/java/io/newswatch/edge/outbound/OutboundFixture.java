package io.newswatch.edge.outbound;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Clients as the configuration makes them, with the defaults of production where a test needs no others. */
final class OutboundFixture {
    private static final OutboundWiring WIRING = new OutboundWiring();

    private OutboundFixture() {}

    /** Permits nothing but these {@code host:port} pairs. */
    static OutboundHttp client(NameLookup names, String... targets) {
        return client(new TargetPolicy(false, Set.of(targets), names));
    }

    static OutboundHttp client(TargetPolicy policy) {
        return WIRING.http(policy, new Defaults());
    }

    private record Defaults() implements OutboundConfig {
        @Override
        public boolean allowLocalTargets() {
            return false;
        }

        @Override
        public Optional<Set<String>> allowedTargets() {
            return Optional.empty();
        }

        @Override
        public String userAgent() {
            return "test";
        }

        @Override
        public int outboundConnections() {
            return 200;
        }

        @Override
        public int outboundConnectionsPerHost() {
            return 8;
        }

        @Override
        public int outboundHeaders() {
            return 200;
        }

        @Override
        public MemorySize outboundLongestHeader() {
            return new MemorySize(BigInteger.valueOf(16 * 1_024));
        }

        @Override
        public Duration outboundLookupTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
