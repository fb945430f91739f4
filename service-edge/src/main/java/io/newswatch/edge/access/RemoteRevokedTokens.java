package io.newswatch.edge.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.edge.problem.StrictJson;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The revoked tokens as alert-service last told them. When it cannot be asked, the last list stays: a token that was
 * revoked stays revoked, and people go on working.
 */
@DefaultBean
@ApplicationScoped
class RemoteRevokedTokens implements RevokedTokens {
    private static final Logger LOG = Logger.getLogger(RemoteRevokedTokens.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessConfig config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revoked-tokens").factory());
    private volatile Set<String> revoked = Set.of();
    private boolean reachable = true;

    RemoteRevokedTokens(AccessConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        config.alertUrl().ifPresent(url -> {
            var list = URI.create(url.toString().replaceAll("/+$", "") + "/api/v1/tokens/revoked");
            var pause = config.revocationsEvery().toMillis();
            var unused = timer.scheduleWithFixedDelay(() -> refresh(list), 0, pause, TimeUnit.MILLISECONDS);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        http.shutdownNow();
    }

    @Override
    public boolean isRevoked(String jti) {
        return revoked.contains(jti);
    }

    private void refresh(URI list) {
        try {
            revoked = read(list);
            reachable = true;
        } catch (IOException e) {
            if (reachable) {
                LOG.warnf("The revoked tokens cannot be read, the last list stays: url=%s cause=%s", list, e);
            }
            reachable = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> read(URI list) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(list)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + config.adminToken().orElse(""))
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return ids(response.body());
    }

    private static Set<String> ids(byte[] body) throws IOException {
        try {
            var ids = new HashSet<String>();
            for (JsonNode id : StrictJson.mapper().readTree(body).path("items")) {
                ids.add(id.asText());
            }
            return Set.copyOf(ids);
        } catch (JsonProcessingException e) {
            throw new IOException("the answer is not the list of revoked tokens", e);
        }
    }
}
