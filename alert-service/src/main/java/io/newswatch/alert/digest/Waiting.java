package io.newswatch.alert.digest;

import io.newswatch.contract.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;

/** All that waits for the next digest of one subscription. Pure; never empty. */
public record Waiting(String subscriptionId, List<Held> held) {
    private static final int ID_BYTES = 16;

    public Waiting {
        held = List.copyOf(held);
        if (held.isEmpty()) {
            throw new IllegalArgumentException("held must not be empty: no digest is sent of nothing");
        }
    }

    /** When the last of it was due. */
    public Instant due() {
        return held.stream().map(Held::until).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** When the first of it was raised. */
    public Instant since() {
        return held.stream()
                .map(waiting -> waiting.alert().raisedAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The id of the digest: of one subscription and period, there is one. */
    public String digestId() {
        try {
            var text = "digest\n" + subscriptionId + "\n" + due();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }

    public List<String> channels() {
        return held.stream().map(Held::channelId).distinct().toList();
    }

    public List<String> deliveries() {
        return held.stream().map(Held::deliveryId).toList();
    }

    /**
     * Each alert once, whatever number of channels it waits for: stories together, those with a CORE alert first, then
     * in the order in which they began.
     */
    public List<Held> inOrder() {
        var once = new LinkedHashMap<String, Held>();
        held.forEach(waiting -> once.putIfAbsent(waiting.alert().id(), waiting));
        var stories = new HashMap<String, Story>();
        once.values().forEach(waiting -> stories.merge(waiting.alert().storyId(), Story.of(waiting), Story::with));
        var order = new ArrayList<>(once.values());
        order.sort(Comparator.comparing(
                        (Held waiting) -> stories.get(waiting.alert().storyId()))
                .thenComparingLong(waiting -> waiting.alert().sequence()));
        return order;
    }

    /** What decides the place of a story; the best comes first. */
    private record Story(Level level, long sequence) implements Comparable<Story> {
        private static final Comparator<Story> ORDER =
                Comparator.comparing(Story::level).reversed().thenComparingLong(Story::sequence);

        static Story of(Held held) {
            return new Story(held.alert().level(), held.alert().sequence());
        }

        Story with(Story other) {
            return new Story(level.atLeast(other.level) ? level : other.level, Math.min(sequence, other.sequence));
        }

        @Override
        public int compareTo(Story other) {
            return ORDER.compare(this, other);
        }
    }
}
