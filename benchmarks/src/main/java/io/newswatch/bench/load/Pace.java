package io.newswatch.bench.load;

import java.util.concurrent.locks.LockSupport;

/**
 * A constant rate that does not wait for anybody: what is late is sent at once and counted from when it should have been
 * sent, so that a stall shows in the figures.
 */
public final class Pace {
    private final long begin = System.nanoTime();
    private final double nanosBetween;

    /** So many events a second, from now on. */
    public Pace(int perSecond) {
        this.nanosBetween = 1e9 / perSecond;
    }

    /** Waits for the moment of event {@code number} and returns that moment, in nanoseconds of {@link System#nanoTime}. */
    public long await(int number) {
        var intended = begin + (long) (number * nanosBetween);
        for (var left = intended - System.nanoTime(); left > 0; left = intended - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return intended;
    }
}
