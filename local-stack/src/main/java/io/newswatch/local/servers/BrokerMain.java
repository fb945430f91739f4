package io.newswatch.local.servers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the broker's own JVM: formats the storage where that was not done, then runs the broker. */
final class BrokerMain {
    /** The same for ever: a random one would have to be remembered. */
    private static final String CLUSTER_ID = "bmV3c3dhdGNoLWxvY2FsIQ";

    private BrokerMain() {}

    /** Takes one argument, the broker's properties file. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var settings = arguments[0];
        // With eligible leader replicas the only replica leaves the in-sync set at a crash, and comes back "unclean".
        var format = List.of(
                "format",
                "--ignore-formatted",
                "--feature=eligible.leader.replicas.version=0",
                "--cluster-id=" + CLUSTER_ID,
                "--config=" + settings);
        if (StorageTool.execute(format.toArray(String[]::new), out) != 0) {
            throw new IllegalStateException("the broker's storage cannot be formatted; its settings: " + settings);
        }
        Kafka.main(arguments);
    }
}
