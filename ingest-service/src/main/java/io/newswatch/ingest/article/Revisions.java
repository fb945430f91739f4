package io.newswatch.ingest.article;

import io.newswatch.contract.Article;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.ingest.identity.ArticleId;
import io.newswatch.ingest.identity.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what statements of one article do to its history. Pure: no clock, no I/O. */
public final class Revisions {
    private final DateRules dateRules;

    public Revisions(DateRules dateRules) {
        this.dateRules = dateRules;
    }

    /** Takes the drafts of one article in order, each judged against what the one before it left behind. */
    public Plan plan(Head head, List<Draft> drafts, Instant now) {
        var current = head;
        var verdicts = new ArrayList<Verdict>(drafts.size());
        var revisions = new ArrayList<Revision>(drafts.size());
        for (var draft : drafts) {
            if (current.outweighs(draft)) {
                verdicts.add(Verdict.DUPLICATE);
                continue;
            }
            verdicts.add(current.revision() == 0 ? Verdict.ACCEPTED : Verdict.UPDATED);
            current = current.followedBy(draft);
            revisions.add(revision(current, draft, now));
        }
        return new Plan(current, verdicts, revisions);
    }

    /** The withdrawal that follows {@code latest}: its address and dates stay, its texts go. */
    public Revision withdrawal(Article latest, @Nullable String reason, Instant now) {
        var event = new Article(
                latest.id(),
                latest.revision() + 1,
                latest.url(),
                latest.canonicalUrl(),
                "",
                null,
                "",
                latest.language(),
                List.of(),
                latest.source(),
                latest.publishedAt(),
                latest.dateTrust(),
                latest.firstSeenAt(),
                latest.fetchedAt(),
                now,
                latest.origin(),
                Sha256.ofParts(""),
                latest.rights(),
                latest.updatedAt(),
                reason);
        return new Revision(EventTypes.ARTICLE_WITHDRAWN, event, now, null, null);
    }

    /** The withdrawal of an article whose texts were removed because of their age: not even its address is known. */
    public Revision withdrawalOfForgotten(ArticleId id, Head head, @Nullable String reason, Instant now) {
        var latest = new Article(
                id.value(),
                head.revision(),
                null,
                null,
                "",
                null,
                "",
                null,
                List.of(),
                SourceRef.UNKNOWN,
                null,
                DateTrust.MISSING,
                head.firstSeenAt(),
                null,
                head.firstSeenAt(),
                Origin.LIVE,
                Sha256.ofParts(""),
                null,
                null,
                null);
        return withdrawal(latest, reason, now);
    }

    private Revision revision(Head head, Draft draft, Instant now) {
        var embargo = draft.embargoUntil();
        return new Revision(
                head.revision() == 1 ? EventTypes.ARTICLE_PUBLISHED : EventTypes.ARTICLE_UPDATED,
                event(head, draft, now),
                draft.receivedAt(),
                embargo != null && embargo.isAfter(now) ? embargo : null,
                draft.onlySummary());
    }

    private Article event(Head head, Draft draft, Instant now) {
        var said = draft.said();
        var canonical = draft.canonicalUrl();
        return new Article(
                draft.id().value(),
                head.revision(),
                said.url(),
                canonical == null ? null : canonical.value(),
                said.title(),
                said.summary(),
                said.body(),
                said.language(),
                said.authors(),
                said.source(),
                said.publishedAt(),
                dateRules.judge(said.publishedAt(), head.firstSeenAt(), now),
                head.firstSeenAt(),
                draft.fetchedAt(),
                now,
                said.origin(),
                draft.contentHash(),
                said.rights(),
                said.updatedAt(),
                null);
    }
}
