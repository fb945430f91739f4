package io.newswatch.local.supervise;

import java.time.Duration;
import java.util.List;

/** Is told what becomes of the parts; called from several threads. */
public interface Announcer {
    /** The part answers. */
    void ready(Part part, Duration took);

    /** These parts are not ready yet. */
    void waiting(List<String> names, Duration since);

    /** The part ended by itself, or could not be started again. */
    void lost(Part part, String reason, Duration nextAttempt);
}
