package io.newswatch.local.servers;

import io.newswatch.contract.Topics;
import io.newswatch.local.child.StartFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics that are missing. */
public final class BrokerTopics {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private BrokerTopics() {}

    /** Makes them at that broker, which must answer; how often each is kept is the broker's own setting. */
    public static void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var existing = admin.listTopics().names().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            var missing = Topics.all().stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(BrokerTopics::topic)
                    .toList();
            admin.createTopics(missing).all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailedException("the topics cannot be made at " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted while making the topics", e);
        }
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(Topics.DEFAULT_PARTITIONS), Optional.empty()).configs(settingsOf(name));
    }

    private static Map<String, String> settingsOf(String topic) {
        if (topic.equals(Topics.STORIES)) {
            return Map.of("cleanup.policy", "compact");
        }
        var articles = List.of(Topics.ARTICLES, Topics.CLASSIFIED).contains(topic);
        var retention = articles ? Duration.ofDays(30) : Duration.ofDays(365);
        return Map.of("retention.ms", Long.toString(retention.toMillis()));
    }
}
