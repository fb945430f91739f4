package io.newswatch.console.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long something took, in seconds: half of all at most {@code half}, all but one in a hundred at most {@code most}.
 */
record Latency(double half, double most) {

    /** What was timed since an earlier look; since the service's start when there was none, or nothing happened since. */
    static Optional<Latency> of(TreeMap<Double, Double> now, TreeMap<Double, Double> before) {
        var since = new TreeMap<Double, Double>();
        now.forEach((upTo, count) -> since.put(upTo, count - before.getOrDefault(upTo, 0.0)));
        return total(since) > 0 && since.values().stream().allMatch(count -> count >= 0) ? of(since) : of(now);
    }

    private static Optional<Latency> of(TreeMap<Double, Double> buckets) {
        return total(buckets) <= 0
                ? Optional.empty()
                : Optional.of(new Latency(percentile(buckets, 0.5), percentile(buckets, 0.99)));
    }

    private static double total(TreeMap<Double, Double> buckets) {
        return buckets.isEmpty() ? 0 : buckets.lastEntry().getValue();
    }

    /** Within a bucket everything is taken to be spread evenly; beyond the last one its beginning is all that is known. */
    private static double percentile(TreeMap<Double, Double> buckets, double share) {
        var wanted = share * total(buckets);
        double from = 0;
        double below = 0;
        for (Map.Entry<Double, Double> bucket : buckets.entrySet()) {
            if (bucket.getValue() >= wanted) {
                var within = bucket.getValue() - below;
                return bucket.getKey().isInfinite() || within <= 0
                        ? from
                        : from + (bucket.getKey() - from) * (wanted - below) / within;
            }
            from = bucket.getKey();
            below = bucket.getValue();
        }
        return from;
    }

    /** For people. */
    @Override
    public String toString() {
        return text(half) + " · " + text(most);
    }

    private static String text(double seconds) {
        if (seconds < 0.001) {
            return "under 1 ms";
        }
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(Locale.ROOT, "%.1f min", seconds / 60);
    }
}
