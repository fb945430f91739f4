package io.newswatch.alert.raise.kafka;

import io.newswatch.contract.Classification;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a classified event, as two partial views of it: unfolding everything of every event, mentions and
 * fingerprints included, would cost more than all the rest of this service. Everything may be missing, because the
 * sender is another program.
 */
final class ClassifiedForm {
    private ClassifiedForm() {}

    /** What every event is judged by. */
    record Judged(
            @Nullable String id,
            int revision,
            @Nullable Origin origin,
            @Nullable SourceRef source,
            @Nullable Instant ingestedAt,
            @Nullable Labels classification) {}

    /** The labels without their evidence. */
    record Labels(
            Classification.@Nullable Language language,
            @Nullable String genre,
            @Nullable List<Labelled> actors,
            @Nullable List<Labelled> topics,
            @Nullable List<Reached> coverage,
            @Nullable Instant classifiedAt) {}

    /** An actor or a topic. */
    record Labelled(@Nullable String id) {}

    /** The decision of one watch. */
    record Reached(@Nullable String watch, @Nullable Level level, double score) {}

    /** The rest, for what is kept. */
    record Whole(
            @Nullable String url,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable SourceRef source,
            @Nullable Instant publishedAt,
            @Nullable DateTrust dateTrust,
            @Nullable Instant firstSeenAt,
            @Nullable Instant ingestedAt,
            @Nullable Classification classification) {}
}
