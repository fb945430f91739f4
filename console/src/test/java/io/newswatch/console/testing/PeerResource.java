package io.newswatch.console.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the peer that stands for alert-service and points the console at it. */
public final class PeerResource implements QuarkusTestResourceLifecycleManager {
    private final Peer peer = new Peer();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "newswatch.console.alert-url",
                peer.url(),
                "newswatch.console.ingest-url",
                peer.url(),
                "newswatch.console.classify-url",
                peer.url(),
                "newswatch.console.public-url",
                "https://news.example",
                "newswatch.console.admin-token",
                "test-admin",
                "newswatch.oidc.issuer",
                peer.url() + "/realm",
                "newswatch.oidc.client-secret",
                "a secret");
    }

    @Override
    public void stop() {
        peer.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(peer, new TestInjector.MatchesType(Peer.class));
    }
}
