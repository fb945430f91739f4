package io.newswatch.alert.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits what goes on at the same time, in all and towards one host, so that a host that answers slowly holds up its own
 * deliveries only. Safe for use by several threads.
 */
public final class HostSlots {
    private final int inAll;
    private final int perHost;
    private final Map<String, Integer> taken = new HashMap<>();
    private int takenInAll;

    public HostSlots(int inAll, int perHost) {
        if (perHost < 1 || inAll < perHost) {
            throw new IllegalArgumentException("slots in all (" + inAll + ") must be at least those of one host ("
                    + perHost + "), and those at least 1");
        }
        this.inAll = inAll;
        this.perHost = perHost;
    }

    /** Takes a slot, if there is one. */
    public synchronized boolean tryTake(String host) {
        int ofHost = taken.getOrDefault(host, 0);
        if (takenInAll >= inAll || ofHost >= perHost) {
            return false;
        }
        taken.put(host, ofHost + 1);
        takenInAll++;
        return true;
    }

    /** Gives a taken slot back. */
    public synchronized void release(String host) {
        int left = taken.getOrDefault(host, 0) - 1;
        if (left < 0) {
            throw new IllegalStateException("No slot of " + host + " is taken");
        }
        if (left == 0) {
            taken.remove(host);
        } else {
            taken.put(host, left);
        }
        takenInAll--;
    }

    /** How many more could be taken in all. */
    public synchronized int free() {
        return inAll - takenInAll;
    }

    /** Hosts towards which nothing more can be taken. */
    public synchronized List<String> fullHosts() {
        return taken.entrySet().stream()
                .filter(entry -> entry.getValue() >= perHost)
                .map(Map.Entry::getKey)
                .toList();
    }
}
