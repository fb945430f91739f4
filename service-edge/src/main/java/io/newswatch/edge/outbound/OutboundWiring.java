package io.newswatch.edge.outbound;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the guarded HTTP client from the configuration. */
@Singleton
class OutboundWiring {
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE = Timeout.ofSeconds(30);

    @Produces
    @Singleton
    TargetPolicy policy(OutboundConfig config) {
        return new TargetPolicy(
                config.allowLocalTargets(), config.allowedTargets().orElse(Set.of()));
    }

    @Produces
    @Singleton
    OutboundHttp http(TargetPolicy policy, OutboundConfig config) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PolicedResolver(policy))
                .setMaxConnTotal(config.outboundConnections())
                .setMaxConnPerRoute(config.outboundConnectionsPerHost())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(SILENCE)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .setTimeToLive(TimeValue.ofMinutes(2))
                        .build())
                .build();
        var client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setUserAgent(config.userAgent())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(SILENCE)
                        .setResponseTimeout(SILENCE)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .build();
        return new OutboundHttp(policy, client);
    }

    void close(@Disposes OutboundHttp http) throws IOException {
        http.close();
    }

    /** Hands out only addresses that the policy permits, so that no connection can be made to any other. */
    private record PolicedResolver(TargetPolicy policy) implements DnsResolver {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return policy.resolve(host, port);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return policy.resolve(host, 0).stream()
                    .map(InetSocketAddress::getAddress)
                    .toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
