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
 * @param extent how much of the article it has
 * @param onlySummary why it has no more, when its page was asked for all of it
 * @param isAlias whether it came from another address of the article
 */
public record Draft(
        ArticleId id,
        @Nullable CanonicalUrl canonicalUrl,
        Submission said,
        String contentHash,
        Instant receivedAt,
        @Nullable Instant fetchedAt,
        Extent extent,
        @Nullable String onlySummary,
        boolean isAlias) {

    /** The draft of what was pushed to us. */
    public static Draft pushed(Submission said, Instant receivedAt) {
        return of(said, receivedAt, null, said.body().isBlank() ? Extent.SUMMARY : Extent.WHOLE);
    }

    /** The draft of what we read ourselves; how much of the article it is, its texts tell. */
    public static Draft fetched(Submission said, Instant fetchedAt) {
        return of(said, fetchedAt, fetchedAt, OwnText.of(said.body(), said.summary()));
    }

    /** The draft of an article whose page was read. */
    public static Draft whole(Submission said, Instant fetchedAt) {
        return of(said, fetchedAt, fetchedAt, Extent.WHOLE);
    }

    /** The draft of what we read ourselves some time ago, and understand in another way now. */
    public static Draft readAgain(Submission said, Instant fetchedAt, Instant now) {
        return of(said, now, fetchedAt, Extent.WHOLE);
    }

    /** The same, with the reason why it is no more than a summary. */
    public Draft onlySummary(String why) {
        return new Draft(id, canonicalUrl, said, contentHash, receivedAt, fetchedAt, Extent.SUMMARY, why, isAlias);
    }

    /** The same as a telling of an article that is known by another address. */
    public Draft knownAs(ArticleId article) {
        return new Draft(article, canonicalUrl, said, contentHash, receivedAt, fetchedAt, extent, onlySummary, true);
    }

    /** Whether somebody brought it, and it was not read by ourselves. */
    public boolean isPushed() {
        return fetchedAt == null;
    }

    /** What it tells. */
    Telling telling() {
        return new Telling(extent, said.body().length(), said.source().id());
    }

    /** Until when it must not be announced; null when there is no embargo. */
    @Nullable Instant embargoUntil() {
        return said.rights() == null ? null : said.rights().embargoUntil();
    }

    private static Draft of(Submission said, Instant receivedAt, @Nullable Instant fetchedAt, Extent extent) {
        var url = said.url() == null ? null : CanonicalUrl.of(said.url());
        return new Draft(identify(said, url), url, said, contentHash(said), receivedAt, fetchedAt, extent, null, false);
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
