package io.newswatch.local.verbs;

import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.verbs.classify.ClassifyVerb;
import io.newswatch.local.verbs.deadletters.DeadLettersVerb;
import io.newswatch.local.verbs.evaluate.EvaluateVerb;
import io.newswatch.local.verbs.evaluate.LearnVerb;
import io.newswatch.local.verbs.push.PushVerb;
import io.newswatch.local.verbs.read.ReadVerb;
import io.newswatch.local.verbs.rebuild.RebuildVerb;
import io.newswatch.local.verbs.reclassify.ReclassifyVerb;
import io.newswatch.local.verbs.reprocess.ReprocessVerb;
import io.newswatch.local.verbs.status.StatusVerb;
import io.newswatch.local.verbs.tail.TailVerb;
import io.newswatch.local.verbs.why.WhyVerb;
import java.util.List;

/** The verbs beside {@code up}, as commands for picocli. */
public final class Verbs {
    private Verbs() {}

    /** One of each. A verb that cannot do its work throws a {@link io.newswatch.local.terminal.VerbFailure}. */
    public static List<Object> all(Terminal terminal) {
        return List.of(
                new StatusVerb(terminal),
                new PushVerb(terminal),
                new TailVerb(terminal),
                new ClassifyVerb(terminal),
                new ReadVerb(terminal),
                new ReprocessVerb(terminal),
                new DeadLettersVerb(terminal),
                new RebuildVerb(terminal),
                new ReclassifyVerb(terminal),
                new WhyVerb(terminal),
                new EvaluateVerb(terminal),
                new LearnVerb(terminal));
    }
}
