package io.newswatch.bench.report;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a core really spent: on a machine that others use too, the clock on the wall says something else. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    /** Counted by the benchmark. */
    public long done;

    /** Counted here, in nanoseconds. */
    public long nanos;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long start;

    /** Before each iteration. */
    @Setup(Level.Iteration)
    public void start() {
        start = threads.getCurrentThreadCpuTime();
    }

    /** After each iteration. */
    @TearDown(Level.Iteration)
    public void stop() {
        nanos = threads.getCurrentThreadCpuTime() - start;
    }
}
