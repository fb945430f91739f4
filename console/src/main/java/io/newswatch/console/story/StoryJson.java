package io.newswatch.console.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What alert-service says of a story. */
record StoryJson(
        String id,
        String title,
        String state,
        int articles,
        int origins,
        int copies,
        Instant startedAt,
        Instant updatedAt,
        List<Member> members,
        List<String> related,
        List<Update> updates) {
    StoryJson {
        members = members == null ? List.of() : List.copyOf(members);
        related = related == null ? List.of() : List.copyOf(related);
        updates = updates == null ? List.of() : List.copyOf(updates);
    }

    /** An article of it; without a title when it was withdrawn or is no longer kept. */
    record Member(
            String articleId,
            @Nullable String title,
            @Nullable String url,
            @Nullable String source,
            String language,
            @Nullable String level,
            int origin,
            @Nullable String copyOf,
            Instant ingestedAt,
            @Nullable Instant withdrawnAt) {}

    /** What a member added that readers had to know. */
    record Update(String kind, String text, String articleId, Instant at) {}
}
