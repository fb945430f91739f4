package io.newswatch.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles about one event in the eyes of one watch.
 *
 * @param id fixed when the story starts
 * @param title of the member that started it
 * @param articles ids of the members in the order in which they joined
 * @param origins independent origins: copies of one text, and all texts of one source, count once
 * @param languages of the members, each once
 * @param updateNo 0 when the story starts, then counted up by material news
 * @param copies members that only repeat the text of an earlier one
 * @param version 0 when the story starts, then counted up by every change that is announced
 * @param state {@code open}, or {@code closed}: nothing joins it any more
 * @param whatIsNew the material news of this change
 * @param related ids of stories on the same event in other languages
 */
public record Story(
        String id,
        String watch,
        String title,
        List<String> articles,
        int origins,
        List<String> languages,
        int updateNo,
        Instant startedAt,
        Instant updatedAt,
        int copies,
        int version,
        @Nullable String state,
        List<WhatIsNew> whatIsNew,
        List<String> related) {
    public Story {
        articles = List.copyOf(articles);
        languages = List.copyOf(languages);
        whatIsNew = whatIsNew == null ? List.of() : List.copyOf(whatIsNew);
        related = related == null ? List.of() : List.copyOf(related);
    }
}
