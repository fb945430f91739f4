package io.newswatch.alert.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever guesses passwords: so many attempts a name and an address within a window, then none until the
 * window ends. Attempts are counted before the password is looked at, so that a burst of simultaneous guesses gains
 * nothing. The table is bounded; the entries longest unused go first. Safe for use by several threads.
 *
 * <p>Each replica counts for itself: N replicas allow N times the attempts, which does not matter at these figures.
 */
public final class SignInThrottle {
    private final Limits limits;
    private final Map<String, Attempts> table = new LinkedHashMap<>(64, 0.75f, true);

    public SignInThrottle(Limits limits) {
        this.limits = limits;
    }

    /** Counts an attempt; not empty: it is one too many, and how long to wait. */
    public synchronized Optional<Duration> attempt(String name, String address, Instant now) {
        var waitForName = count(nameKey(name), limits.attemptsByName(), now);
        var waitForAddress = count(addressKey(address), limits.attemptsByAddress(), now);
        return waitForName.or(() -> waitForAddress);
    }

    /**
     * Forgets the attempts on a name whose owner got in, and gives the address this one attempt back. Its others stay
     * counted, because it may be guessing other names; the console's address stands for many people who get in.
     */
    public synchronized void succeeded(String name, String address) {
        table.remove(nameKey(name));
        table.computeIfPresent(
                addressKey(address), (key, attempts) -> new Attempts(attempts.count() - 1, attempts.until()));
    }

    private Optional<Duration> count(String key, int most, Instant now) {
        var known = table.get(key);
        var attempts =
                known == null || !now.isBefore(known.until()) ? new Attempts(0, now.plus(limits.window())) : known;
        if (attempts.count() >= most) {
            return Optional.of(Duration.between(now, attempts.until()));
        }
        table.put(key, new Attempts(attempts.count() + 1, attempts.until()));
        dropOverflow();
        return Optional.empty();
    }

    private void dropOverflow() {
        while (table.size() > limits.entries()) {
            table.remove(table.keySet().iterator().next());
        }
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    private static String nameKey(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        // A name that nobody can have must not fill the table.
        return "name " + (lower.length() <= 100 ? lower : lower.substring(0, 100));
    }

    private record Attempts(int count, Instant until) {}

    /**
     * How much is too much.
     *
     * @param entries names and addresses remembered at most
     */
    public record Limits(int attemptsByName, int attemptsByAddress, Duration window, int entries) {
        public Limits {
            if (attemptsByName < 1 || attemptsByAddress < 1 || entries < 2 || !window.isPositive()) {
                throw new IllegalArgumentException("attempts, window and entries must be positive");
            }
        }
    }
}
