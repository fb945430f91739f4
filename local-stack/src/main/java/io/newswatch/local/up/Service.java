package io.newswatch.local.up;

import io.newswatch.local.running.Role;
import java.util.List;

/**
 * One of our services, run from its packaged jar.
 *
 * @param role where it listens
 * @param heapMegabytes all together fit a small machine
 */
record Service(Role role, int heapMegabytes) {
    static List<Service> all() {
        return List.of(
                new Service(Role.INGEST, 160),
                new Service(Role.CLASSIFY, 192),
                new Service(Role.ALERT, 256),
                new Service(Role.CONSOLE, 96));
    }

    String name() {
        return role.title();
    }
}
