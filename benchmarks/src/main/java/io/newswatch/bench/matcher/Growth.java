package io.newswatch.bench.matcher;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Traits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A thousand and a hundred thousand subscriptions in turns, so that what else the machine does falls on both alike: how
 * the cost of an article grows with the subscriptions.
 */
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class Growth {
    static final int FEW = 1_000;
    static final int MANY = 100_000;
    static final int LENGTH = 3_000;

    private static final int DIFFERENT = 500;
    private static final int TURN = 100;

    /** Both indexes. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
    public static class Both {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private MatchIndex few;
        private MatchIndex many;
        private List<Traits> articles;
        private int turn;

        /** Compiles the subscriptions. */
        @Setup
        public void compile() throws IOException {
            var madeUp = new MadeUp(Path.of(System.getProperty(Matching.ROOT, ".")));
            few = Matching.index(madeUp, madeUp.subscriptions(FEW));
            many = Matching.index(madeUp, madeUp.subscriptions(MANY));
            articles = madeUp.articles(DIFFERENT, LENGTH);
        }

        private List<Traits> next() {
            turn = (turn + TURN) % DIFFERENT;
            return articles.subList(turn, turn + TURN);
        }
    }

    /** The CPU time of the thread, side by side. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Spent {
        /** With a thousand subscriptions. */
        public long nanosOfFew;

        /** With a hundred thousand. */
        public long nanosOfMany;

        /** Matched with both. */
        public long done;

        /** Each iteration counts for itself. */
        @Setup(Level.Iteration)
        public void reset() {
            nanosOfFew = 0;
            nanosOfMany = 0;
            done = 0;
        }
    }

    /** The same articles with few and with many. */
    @Benchmark
    public int turns(Both both, Spent spent) {
        var articles = both.next();
        long start = both.threads.getCurrentThreadCpuTime();
        int matches = matches(both.few, articles);
        long between = both.threads.getCurrentThreadCpuTime();
        matches += matches(both.many, articles);
        spent.nanosOfMany += both.threads.getCurrentThreadCpuTime() - between;
        spent.nanosOfFew += between - start;
        spent.done += TURN;
        return matches;
    }

    private static int matches(MatchIndex index, List<Traits> articles) {
        int matches = 0;
        for (var article : articles) {
            matches += index.matches(article).size();
        }
        return matches;
    }
}
