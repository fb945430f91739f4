package io.newswatch.ingest.article;

import io.newswatch.contract.Rights;
import io.newswatch.contract.SourceRef;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.identity.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is known by its id and compared by its hash, but not yet part of any history.
 *
 * @param contentHash of what was said (title, summary, body, language and rights); dates are left out, because feeds
 *     exist that state a new one at every reading
 * @param fetchedAt when we read it; null when it was brought to us
 */
public record Draft(
        ArticleId id,
        @Nullable CanonicalUrl canonicalUrl,
        Submission said,
        String contentHash,
        Instant receivedAt,
        @Nullable Instant fetchedAt) {

    /** The draft of what was pushed to us. */
    public static Draft pushed(Submission said, Instant receivedAt) {
        return of(said, receivedAt, null);
    }

    /** The draft of what we read ourselves. */
    public static Draft fetched(Submission said, Instant fetchedAt) {
        return of(said, fetchedAt, fetchedAt);
    }

    /** The draft of what we read ourselves some time ago, and understand in another way now. */
    public static Draft readAgain(Submission said, Instant fetchedAt, Instant now) {
        return of(said, now, fetchedAt);
    }

    /** Until when it must not be announced; null when there is no embargo. */
    @Nullable Instant embargoUntil() {
        return said.rights() == null ? null : said.rights().embargoUntil();
    }

    private static Draft of(Submission said, Instant receivedAt, @Nullable Instant fetchedAt) {
        var url = said.url() == null ? null : CanonicalUrl.of(said.url());
        return new Draft(identify(said, url), url, said, contentHash(said), receivedAt, fetchedAt);
    }

    private static ArticleId identify(Submission said, @Nullable CanonicalUrl url) {
        if (url != null) {
            return ArticleId.ofUrl(url);
        }
        if (said.guid() != null) {
            return ArticleId.ofGuid(nameOf(said.source()), said.guid());
        }
        return ArticleId.ofText(said.title(), said.body());
    }

    private static @Nullable String nameOf(SourceRef source) {
        return source.id() != null ? source.id() : source.name();
    }

    private static String contentHash(Submission said) {
        return Sha256.ofParts(said.title(), said.summary(), said.body(), said.language(), text(said.rights()));
    }

    private static @Nullable String text(@Nullable Rights rights) {
        return rights == null ? null : rights.licence() + "\n" + rights.embargoUntil();
    }
}
