package io.newswatch.local.testing;

import io.newswatch.contract.Topics;
import io.newswatch.local.servers.BrokerTopics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.awaitility.Awaitility;
import org.opentest4j.TestAbortedException;

/** A broker that somebody else runs for tests. Its topics of Newswatch are emptied, so that must be allowed in words. */
final class ExternalBroker implements TestBroker {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String bootstrapServers;

    ExternalBroker(String bootstrapServers, boolean mayBeEmptied) {
        if (!mayBeEmptied) {
            throw new IllegalStateException("The tests empty the topics of Newswatch at " + bootstrapServers
                    + ": allow it by NEWSWATCH_STACK_MAY_BE_EMPTIED=true, or name another broker");
        }
        this.bootstrapServers = bootstrapServers;
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            empty(admin);
            BrokerTopics.create(bootstrapServers);
            Awaitility.await()
                    .atMost(LIMIT)
                    .ignoreExceptionsMatching(ExecutionException.class::isInstance)
                    .until(() -> haveLeaders(admin));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The topics at " + bootstrapServers + " cannot be emptied", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Right after topics were made, the broker may answer that it knows none of them. */
    private static boolean haveLeaders(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        return admin
                .describeTopics(Topics.all())
                .allTopicNames()
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition -> partition.leader() != null);
    }

    private static void empty(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var topics = ours(admin);
        admin.deleteTopics(topics).all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        Awaitility.await().atMost(LIMIT).until(() -> ours(admin).isEmpty());
        var groups = admin.listGroups().all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS).stream()
                .map(group -> group.groupId())
                .filter(List.of(Topics.CLASSIFY_GROUP, Topics.ALERT_GROUP)::contains)
                .toList();
        admin.deleteConsumerGroups(groups).all().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Collection<String> ours(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin
                .listTopics(new ListTopicsOptions().listInternal(false))
                .names()
                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .stream()
                .filter(Topics.all()::contains)
                .toList();
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void kill() {
        throw new TestAbortedException("the broker is not ours to kill");
    }

    @Override
    public void restart() {
        throw new TestAbortedException("the broker is not ours to start");
    }

    @Override
    public void close() {
        // It stays as it is: somebody else runs it.
    }
}
