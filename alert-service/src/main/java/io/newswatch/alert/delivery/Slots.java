package io.newswatch.alert.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Limits what goes on at the same time: in all, towards one host, and one attempt at a time over one channel, so that a
 * subscriber gets things in order. Channels that were slow to fail share one half of all slots, and of those of their
 * host, until they take something again: however many receivers are dead, the other half is for the living. Safe for use
 * by several threads.
 */
public final class Slots {
    private static final int MOST_REMEMBERED = 10_000;

    private final Limits all;
    private final Limits host;
    private final Taken takenInAll = new Taken();
    private final Map<String, Taken> takenByHost = new HashMap<>();
    private final Set<String> busy = new HashSet<>();

    /** Channels that were slow to fail, and their hosts. */
    private final Map<String, String> slow = new LinkedHashMap<>();

    public Slots(int inAll, int perHost) {
        if (perHost < 1 || inAll < perHost) {
            throw new IllegalArgumentException("slots in all (" + inAll + ") must be at least those of one host ("
                    + perHost + "), and those at least 1");
        }
        this.all = Limits.of(inAll);
        this.host = Limits.of(perHost);
    }

    /** Where a delivery goes. */
    public record Way(String host, String channelId) {}

    /** How an attempt used its slot. */
    public enum Use {
        ARRIVED,
        FAILED,
        FAILED_SLOWLY
    }

    /** Takes a slot, if there is one. */
    public synchronized boolean tryTake(Way way) {
        var isSlow = slow.containsKey(way.channelId());
        var ofHost = takenByHost.getOrDefault(way.host(), new Taken());
        if (all.areReachedBy(takenInAll, isSlow)
                || host.areReachedBy(ofHost, isSlow)
                || busy.contains(way.channelId())) {
            return false;
        }
        busy.add(way.channelId());
        takenByHost.put(way.host(), ofHost);
        takenInAll.add(isSlow, 1);
        ofHost.add(isSlow, 1);
        return true;
    }

    /** Gives a taken slot back. */
    public synchronized void release(Way way, Use use) {
        var ofHost = takenByHost.get(way.host());
        if (ofHost == null || !busy.remove(way.channelId())) {
            throw new IllegalStateException("No slot is taken for " + way);
        }
        var wasSlow = slow.containsKey(way.channelId());
        takenInAll.add(wasSlow, -1);
        ofHost.add(wasSlow, -1);
        if (ofHost.any == 0) {
            takenByHost.remove(way.host());
        }
        remember(way, use);
    }

    /** How many more could be taken in all. */
    public synchronized int free() {
        return all.any - takenInAll.any;
    }

    /** Hosts towards which nothing more can be taken. */
    public synchronized List<String> fullHosts() {
        return takenByHost.entrySet().stream()
                .filter(entry -> host.areReachedBy(entry.getValue(), false))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Channels over which nothing can be taken just now, whatever their hosts can take. */
    public synchronized List<String> busyChannels() {
        var channels = new HashSet<>(busy);
        slow.forEach((channel, itsHost) -> {
            var ofHost = takenByHost.get(itsHost);
            if (all.areReachedBy(takenInAll, true) || (ofHost != null && host.areReachedBy(ofHost, true))) {
                channels.add(channel);
            }
        });
        return List.copyOf(channels);
    }

    /** Only a channel's own attempt changes whether it is slow, so none does while it has a slot. */
    private void remember(Way way, Use use) {
        switch (use) {
            case ARRIVED -> slow.remove(way.channelId());
            case FAILED -> {}
            case FAILED_SLOWLY -> {
                slow.put(way.channelId(), way.host());
                if (slow.size() > MOST_REMEMBERED) {
                    forgetOne();
                }
            }
        }
    }

    private void forgetOne() {
        slow.keySet().stream()
                .filter(channel -> !busy.contains(channel))
                .findFirst()
                .ifPresent(slow::remove);
    }

    /** How many slots there are, and how many of them slow channels may have. */
    private record Limits(int any, int slow) {
        static Limits of(int any) {
            return new Limits(any, Math.max(1, any / 2));
        }

        boolean areReachedBy(Taken taken, boolean isSlow) {
            return taken.any >= any || (isSlow && taken.slow >= slow);
        }
    }

    /** How many slots are taken, and how many of those by slow channels. */
    private static final class Taken {
        private int any;
        private int slow;

        void add(boolean isSlow, int change) {
            any += change;
            slow += isSlow ? change : 0;
        }
    }
}
