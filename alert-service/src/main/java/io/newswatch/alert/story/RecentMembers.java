package io.newswatch.alert.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The members that joined last, held in memory so that an article can be compared with all of those that share enough
 * keys with it. It only finds; whether a member is still there and its story open has to be asked afterwards. Safe for
 * use by several threads.
 *
 * <pre>
 * article ── its keys ──► who has them ── enough of them ──► signatures compared ──► those alike
 * </pre>
 */
public final class RecentMembers {
    private final int capacity;
    private final Postings postings;
    private final long[] numbers;
    private final Signature[] signatures;
    private final int[] shared;
    private final long[] holders = new long[Keys.NEWEST];

    /** Negative, so that the newest are the smallest. */
    private final long[] touched = new long[Keys.NEWEST * Keys.MOST];

    private long added;

    /** A member like the article, and how like it is. */
    public record Alike(long number, Likeness likeness) {}

    /**
     * Nobody yet.
     *
     * @param capacity members that are held, the newest; about 2 kB each
     */
    public RecentMembers(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("At least one member must be remembered, not " + capacity);
        }
        this.capacity = capacity;
        postings = new Postings(capacity * Keys.MOST);
        numbers = new long[capacity];
        signatures = new Signature[capacity];
        shared = new int[capacity];
    }

    /** How many are held at most. */
    public int capacity() {
        return capacity;
    }

    /** Adds a member, or a later revision of one under the number that it has. */
    public synchronized void add(long number, Imprint imprint) {
        numbers[slot(added)] = number;
        signatures[slot(added)] = imprint.signature();
        imprint.keys().keySet().forEach(key -> postings.add(key, added));
        added++;
    }

    /** Members on the same event, and such on what may be the event in another language; the oldest first. */
    public synchronized List<Alike> alike(Imprint article) {
        var alike = new ArrayList<Alike>();
        var seen = new HashSet<Long>();
        for (long entry : near(article)) {
            var number = numbers[slot(entry)];
            var likeness = Likeness.of(article.signature(), signatures[slot(entry)]);
            if (seen.add(number) && (likeness.sameEvent() || likeness.related())) {
                alike.add(new Alike(number, likeness));
            }
        }
        alike.sort(Comparator.comparingLong(Alike::number));
        return alike;
    }

    /** The entries that share enough keys with it, the newest first. */
    private long[] near(Imprint article) {
        var first = Math.max(0, added - capacity);
        int count = 0;
        for (var key : article.keys().entrySet()) {
            int having = postings.newest(key.getKey(), first, holders);
            int counts = Keys.worth(key.getValue(), having);
            for (int i = 0; i < having; i++) {
                int slot = slot(holders[i]);
                if (shared[slot] == 0) {
                    touched[count++] = -holders[i];
                }
                shared[slot] += counts;
            }
        }
        var near = Arrays.stream(touched, 0, count)
                .filter(entry -> shared[slot(-entry)] >= Keys.ENOUGH)
                .sorted()
                .map(entry -> -entry)
                .toArray();
        for (int i = 0; i < count; i++) {
            shared[slot(-touched[i])] = 0;
        }
        return near;
    }

    private int slot(long entry) {
        return (int) (entry % capacity);
    }
}
