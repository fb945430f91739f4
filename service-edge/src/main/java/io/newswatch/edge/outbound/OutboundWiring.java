package io.newswatch.edge.outbound;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.DeflateInputStream;
import org.apache.hc.client5.http.entity.InputStreamFactory;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
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
                config.allowLocalTargets(),
                config.allowedTargets().orElse(Set.of()),
                new BoundedLookup(InetAddress::getAllByName, config.outboundLookupTimeout()));
    }

    @Produces
    @Singleton
    UserAgent userAgent(OutboundConfig config) {
        return new UserAgent(config.userAgent());
    }

    @Produces
    @Singleton
    OutboundHttp http(TargetPolicy policy, OutboundConfig config) {
        var connections = new DirectConnections()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(config.outboundHeaders())
                                .setMaxLineLength(
                                        (int) config.outboundLongestHeader().asLongValue())
                                .build())
                        .build())
                .setDnsResolver(new PolicedResolver(policy))
                .setMaxConnTotal(config.outboundConnections())
                .setMaxConnPerRoute(config.outboundConnectionsPerHost())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(SILENCE)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
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
                .setContentDecoderRegistry(new LinkedHashMap<>(decoders()))
                .disableRedirectHandling()
                .setRequestExecutor(new WaryExecutor())
                .setRetryStrategy(new WaryExecutor.OnceMore())
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .build();
        return new OutboundHttp(policy, client);
    }

    /** Named one by one, because the client would also offer those of libraries that happen to be there. */
    private static SequencedMap<String, InputStreamFactory> decoders() {
        var decoders = new LinkedHashMap<String, InputStreamFactory>();
        decoders.put("gzip", BoundedGzip::new);
        decoders.put("x-gzip", BoundedGzip::new);
        decoders.put("deflate", DeflateInputStream::new);
        return decoders;
    }

    void close(@Disposes OutboundHttp http) throws IOException {
        http.close();
    }

    /** Connections that no proxy of the platform can divert. */
    private static final class DirectConnections extends PoolingHttpClientConnectionManagerBuilder {
        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    proxy -> new Socket(Proxy.NO_PROXY),
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build());
        }
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
