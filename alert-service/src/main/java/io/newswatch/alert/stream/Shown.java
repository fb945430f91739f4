package io.newswatch.alert.stream;

import java.util.Collection;
import java.util.Map;

/** Shows things of one kind as the lists of the API show them. Safe for use by several threads. */
public interface Shown {
    Kind kind();

    /** JSON on one line, as things are now, by id; what is no longer there is left out. */
    Map<String, String> json(Collection<String> ids);
}
