package io.newswatch.local.servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the one broker: node and controller in one, on loopback, sized for a machine of two cores. */
final class BrokerSettings {
    private BrokerSettings() {}

    static Map<String, String> of(Path storage, int port, int controllerPort) {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", storage.toString());
        settings.put("auto.create.topics.enable", "false");
        // An article of 1 MiB with its classification must fit.
        settings.put("message.max.bytes", Integer.toString(8 << 20));
        settings.put("replica.fetch.max.bytes", Integer.toString(8 << 20));
        settings.putAll(singleNode());
        settings.putAll(smallMemory());
        return settings;
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                // After a crash the new incarnation is let in when the session of the old one has ended.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "2",
                "share.coordinator.state.topic.replication.factor", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> smallMemory() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "log.segment.bytes", Integer.toString(128 << 20),
                "log.index.size.max.bytes", Integer.toString(1 << 20),
                "log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20),
                "log.cleaner.io.buffer.size", Integer.toString(256 << 10),
                "socket.request.max.bytes", Integer.toString(32 << 20));
    }
}
