package io.newswatch.alert.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.newswatch.alert.archive.Archive.WholeArticle;
import io.newswatch.alert.archive.KeptArticle;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article of the archive in answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArchivedJson(
        String id,
        int revision,
        @Nullable String url,
        @Nullable String title,
        @Nullable String summary,
        String language,
        String genre,
        Level level,
        double score,
        List<String> actors,
        List<String> topics,
        KeptArticle.Source source,
        @Nullable Instant publishedAt,
        Instant firstSeenAt,
        @Nullable Instant withdrawnAt) {

    static ArchivedJson of(KeptArticle kept) {
        return new ArchivedJson(
                kept.id(),
                kept.revision(),
                kept.url(),
                kept.title(),
                kept.summary(),
                kept.language(),
                kept.genre(),
                kept.level(),
                kept.score(),
                kept.actors(),
                kept.topics(),
                kept.source(),
                kept.times().publishedAt(),
                kept.times().firstSeenAt(),
                kept.withdrawnAt());
    }

    /** The same with its text and everything that the classifier said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            @JsonUnwrapped ArchivedJson article,
            @Nullable String body,

            @JsonRawValue @Nullable String classification) {
        static Whole of(WholeArticle whole) {
            return new Whole(ArchivedJson.of(whole.article()), whole.body(), whole.classification());
        }
    }
}
