package io.newswatch.alert.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The deliveries that wait, shared by all replicas. A lease keeps two of them from attempting the same. */
public interface DeliveryQueue {
    /** What is due and not leased, oldest first, leaving out what is busy. */
    List<Due> due(Collection<String> channelTypes, Busy busy, int most) throws SQLException;

    /** Leases those that are still due; the others belong to somebody else by now. */
    List<Claimed> claim(Collection<String> ids, Lease lease) throws SQLException;

    /** Ends deliveries whose channel is not active any more. */
    void suppress(Collection<String> ids) throws SQLException;

    /**
     * Stores the result of an attempt, its log entry and the event that follows from it; false when the lease was lost
     * and somebody else decides.
     */
    boolean finish(Claimed delivery, Lease lease, AttemptResult result, Verdict verdict) throws SQLException;

    /** Gives every lease of this owner back. */
    void release(Lease lease) throws SQLException;

    /**
     * A delivery that could be attempted.
     *
     * @param sendable false: its channel was closed or replaced meanwhile
     */
    record Due(String id, Slots.Way way, boolean sendable) {}

    /** Hosts and channels that this process sends nothing more to just now. */
    record Busy(Collection<String> hosts, Collection<String> channels) {}

    /**
     * Who leases, and for how long.
     *
     * @param owner unique to this process
     */
    record Lease(String owner, Duration length) {
        public Lease {
            if (!length.isPositive()) {
                throw new IllegalArgumentException("length must be positive, not " + length);
            }
        }
    }
}
