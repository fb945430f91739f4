package io.newswatch.alert.archive;

import io.newswatch.alert.matching.NeededWords;
import io.newswatch.alert.matching.Traits;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks articles up that were kept. Safe for use by several threads. */
public interface Archive {
    /** The newest articles that the filter accepts, behind a place in the list. */
    List<KeptArticle> page(ArticleFilter filter, @Nullable Place after, int most);

    /** Those with these ids, as far as they are kept. */
    List<KeptArticle> withIds(Collection<String> ids);

    /** The time from the oldest article to the newest; empty when there is none. It may be a little longer. */
    Optional<TimeRange> span();

    /** The newest articles that the filter accepts and that may fulfil a query, behind a place in the list. */
    List<Candidate> candidates(ArticleFilter filter, Words words, @Nullable Place after, int most);

    /** The one with this id, with its text. */
    Optional<WholeArticle> find(String id);

    /**
     * A place in the list of articles, which are in the order of their first sight, the newest first.
     *
     * @param id of the article at the place
     */
    record Place(Instant firstSeenAt, String id) {
        /** Where the article stands. */
        public static Place of(KeptArticle article) {
            return new Place(article.times().firstSeenAt(), article.id());
        }
    }

    /**
     * What a query wants of texts.
     *
     * @param needed an article without these need not be named
     * @param read whether the texts are looked at
     */
    record Words(NeededWords needed, boolean read) {}

    /**
     * An article that may fulfil a query.
     *
     * @param body empty when the query does not look at texts
     */
    record Candidate(KeptArticle article, String body) {
        /** What it is matched by. */
        Traits traits() {
            var tag = article.language().toLowerCase(Locale.ROOT);
            return new Traits(
                    Map.of(),
                    Set.copyOf(article.actors()),
                    Set.copyOf(article.topics()),
                    Set.of(article.genre()),
                    Stream.of(tag, tag.split("-", 2)[0]).collect(Collectors.toSet()),
                    Stream.of(article.source().id(), article.source().name())
                            .flatMap(Stream::ofNullable)
                            .collect(Collectors.toSet()),
                    new Traits.Said(article.title() == null ? "" : article.title(), body));
        }
    }

    /**
     * A kept article with all that was said.
     *
     * @param body null when the article was withdrawn
     * @param classification as the event had it, in JSON; null when the article was withdrawn
     */
    record WholeArticle(
            KeptArticle article,
            @Nullable String body,
            @Nullable String classification) {}
}
