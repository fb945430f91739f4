package io.newswatch.alert.story;

import io.newswatch.contract.Level;
import io.newswatch.contract.WhatIsNew;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stories, for people. */
public interface Stories {
    /** The most recently updated first. */
    List<Overview> page(Filter filter, @Nullable Place after, int most);

    Optional<Overview> find(String id);

    /** Those with these ids, as far as they exist. */
    List<Overview> withIds(Collection<String> ids);

    /** In the order in which they joined. */
    List<MemberView> members(String id, int most);

    /** The material news, in the order in which it came. */
    List<News> news(String id);

    /** Ids of stories on what may be the same event in other languages. */
    List<String> related(String id);

    /**
     * Which stories.
     *
     * @param state {@code open} or {@code closed}
     * @param article of which article
     * @param since updated at or after this instant
     */
    record Filter(
            @Nullable String language,
            @Nullable String state,
            @Nullable String article,
            @Nullable Instant since) {}

    /** A place in the list. */
    record Place(Instant updatedAt, String id) {}

    /**
     * A story in short.
     *
     * @param articles how many
     * @param origins independent ones
     * @param copies articles that only repeat another
     * @param updateNo how often there was material news
     */
    record Overview(
            String id,
            String watch,
            String title,
            String state,
            int articles,
            int origins,
            int copies,
            List<String> languages,
            int updateNo,
            Instant startedAt,
            Instant updatedAt) {
        public Overview {
            languages = List.copyOf(languages);
        }
    }

    /**
     * An article of a story.
     *
     * @param title null when it was withdrawn, or is not in the archive any more
     * @param origin the number of its independent origin, from 0
     * @param copyOf the member whose text it repeats
     */
    record MemberView(
            String articleId,
            @Nullable String title,
            @Nullable String url,
            @Nullable String source,
            String language,
            @Nullable Level level,
            int origin,
            @Nullable String copyOf,
            Instant ingestedAt,
            @Nullable Instant withdrawnAt) {}

    /** One piece of material news. */
    record News(WhatIsNew whatIsNew, Instant at) {}
}
