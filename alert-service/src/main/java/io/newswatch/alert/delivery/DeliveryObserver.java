package io.newswatch.alert.delivery;

import java.time.Duration;

/** Is told how attempts ended, for metrics. Must return at once. */
public interface DeliveryObserver {
    /**
     * An attempt's result was stored.
     *
     * @param sinceDue from when the attempt was due until now
     */
    void attempted(Claimed delivery, Verdict verdict, Duration sinceDue);
}
