package io.newswatch.bench.matcher;

import io.newswatch.alert.matching.MatchIndex;
import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.matching.Traits;
import io.newswatch.alert.matching.WordShares;
import io.newswatch.bench.report.CpuTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Articles matched with all subscriptions on one core, by our index and by Lucene Monitor, the text's analysis included. */
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class Matching {
    /** Where the project lies, handed on to the machines that JMH starts. */
    static final String ROOT = "newswatch.root";

    private static final int DIFFERENT = 500;
    private static final int SAMPLE = 300;

    /** What both sides match. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
    public abstract static class Both {
        @Param({"100", "1000", "10000", "100000"})
        public int subscriptions;

        @Param({"1000", "3000", "6000"})
        public int length;

        private List<Traits> articles;
        private int next;

        MadeUp prepare() throws IOException {
            var madeUp = new MadeUp(Path.of(System.getProperty(ROOT, ".")));
            articles = madeUp.articles(DIFFERENT, length);
            return madeUp;
        }

        Traits next() {
            next = (next + 1) % DIFFERENT;
            return articles.get(next);
        }
    }

    /** Our side. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
    public static class Ours extends Both {
        private MatchIndex index;

        /** Compiles the subscriptions. */
        @Setup
        public void compile() throws IOException {
            var madeUp = prepare();
            index = index(madeUp, madeUp.subscriptions(subscriptions));
        }
    }

    /** Lucene's side. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
    public static class Lucenes extends Both {
        private MonitorSide monitor;

        /** Registers the subscriptions. */
        @Setup
        public void register() throws IOException {
            var madeUp = prepare();
            monitor = new MonitorSide(madeUp.subscriptions(subscriptions), seen(madeUp));
        }

        /** Ends Monitor's threads. */
        @TearDown
        public void close() {
            monitor.close();
        }
    }

    /** The index that the service would have. */
    static MatchIndex index(MadeUp madeUp, List<MadeUp.Asking> subscriptions) {
        return MatchIndex.compile(
                subscriptions.stream().map(MadeUp.Asking::subscribed).toList(), WordShares.in(seen(madeUp)));
    }

    /** Articles that tell both sides how common words are; others than those that are matched. */
    static List<Traits.Said> seen(MadeUp madeUp) {
        return madeUp.articles(DIFFERENT + SAMPLE, 3_000).stream()
                .skip(DIFFERENT)
                .map(Traits::said)
                .toList();
    }

    /** One article by our index. */
    @Benchmark
    public List<Subscribed> ours(Ours side, CpuTime cpu) {
        cpu.done++;
        return side.index.matches(side.next());
    }

    /** One article by Lucene Monitor. */
    @Benchmark
    public Set<String> monitor(Lucenes side, CpuTime cpu) {
        cpu.done++;
        return side.monitor.matches(side.next());
    }
}
