package io.newswatch.classify.again;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Classifies stretches of the past again, one at a time, each on a thread of its own. Knows the last one. */
public final class ClassifyAgain {
    private static final System.Logger LOG = System.getLogger(ClassifyAgain.class.getName());

    private final PastArticles articles;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Progress> last = new AtomicReference<>();

    public ClassifyAgain(PastArticles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** Begins; false while another one is under way. */
    public boolean begin(Stretch stretch, String startedBy) {
        var begun = new Progress(stretch, startedBy, clock.instant(), Progress.Counts.NONE, null, null);
        var before = last.get();
        if ((before != null && before.isUnderWay()) || !last.compareAndSet(before, begun)) {
            return false;
        }
        Thread.ofPlatform().daemon().name("classify-again").start(() -> run(begun));
        return true;
    }

    /** The last one; empty when there was none since the service was started. */
    public Optional<Progress> last() {
        return Optional.ofNullable(last.get());
    }

    private void run(Progress begun) {
        String problem = null;
        try {
            articles.classifyAgain(begun.stretch(), counts -> last.set(begun.at(counts)));
        } catch (PastArticles.CannotGoOnException e) {
            problem = e.getMessage();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Classifying again met a fault of ours", e);
            problem = "a fault of ours; the log of classify-service says more";
        }
        var why = problem;
        last.updateAndGet(now -> (now == null ? begun : now).ended(clock.instant(), why));
    }
}
