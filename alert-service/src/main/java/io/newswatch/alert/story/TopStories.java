package io.newswatch.alert.story;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stories of a time, with what their members are about. Safe for use by several threads. */
public interface TopStories {
    /** The most recently updated ones of which a member passes the filter; in no order that matters. */
    List<Top> updatedSince(Instant since, ArticleFilter filter, int most);

    /**
     * A story in short, with what its members are about: the most frequent first.
     *
     * @param level the highest of a member
     * @param news the newest material news, of which {@code newsAt} is the time; null when nothing was added yet
     */
    record Top(
            Stories.Overview story,
            Level level,
            About about,
            @Nullable WhatIsNew news,
            @Nullable Instant newsAt) {
        /** When it last said something that was not known. */
        Instant lastNewsAt() {
            return newsAt == null ? story.startedAt() : newsAt;
        }
    }

    /** What the members of a story are about, and who published them. */
    record About(List<String> actors, List<String> topics, List<String> sources) {
        public About {
            actors = List.copyOf(actors);
            topics = List.copyOf(topics);
            sources = List.copyOf(sources);
        }
    }
}
