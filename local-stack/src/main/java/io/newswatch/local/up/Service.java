package io.newswatch.local.up;

import io.newswatch.local.running.Role;
import java.util.List;

/**
 * One of our services, run from its packaged jar.
 *
 * @param role where it listens
 * @param heapMegabytes all together fit a small machine
 * @param flags of its JVM
 */
record Service(Role role, int heapMegabytes, List<String> flags) {
    /** What one batch needs dies with it: it must fit the young part, or most of it is copied and then collected dearly. */
    private static final List<String> ROOM_FOR_A_BATCH = List.of("-XX:NewSize=144m", "-XX:SurvivorRatio=3");

    private Service(Role role, int heapMegabytes) {
        this(role, heapMegabytes, List.of());
    }

    static List<Service> all() {
        return List.of(
                new Service(Role.INGEST, 160),
                new Service(Role.CLASSIFY, 256, ROOM_FOR_A_BATCH),
                new Service(Role.ALERT, 256, ROOM_FOR_A_BATCH),
                new Service(Role.CONSOLE, 96));
    }

    String name() {
        return role.title();
    }
}
