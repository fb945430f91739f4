package io.newswatch.local.servers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        var format =
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", arguments[0]};
        if (StorageTool.execute(format, out) != 0) {
            throw new IllegalStateException("the broker's storage cannot be formatted; its settings: " + arguments[0]);
        }
        Kafka.main(arguments);
    }
}
