package io.newswatch.ingest.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the history of one article stands.
 *
 * @param revision the newest one; 0 for an article that nobody has stated yet
 * @param contentHash of the newest revision; null when there is none or it was withdrawn
 * @param telling what the newest revision tells
 */
public record Head(int revision, @Nullable String contentHash, Instant firstSeenAt, Telling telling) {
    /** The history of an article that is seen for the first time now. */
    public static Head none(Instant now) {
        return new Head(0, null, now, Telling.UNKNOWN);
    }

    /** Whether its newest revision is a withdrawal. */
    public boolean withdrawn() {
        return revision > 0 && contentHash == null;
    }

    /** Whether {@code hash} says nothing that the newest revision does not say. */
    boolean alreadySays(String hash) {
        return hash.equals(contentHash);
    }

    /** The history with one more revision. */
    Head followedBy(Draft draft) {
        return new Head(revision + 1, draft.contentHash(), firstSeenAt, draft.telling());
    }

    /** Whether the draft says what the newest revision says, or less, or is read of what was withdrawn. */
    boolean outweighs(Draft draft) {
        if (alreadySays(draft.contentHash())) {
            return true;
        }
        return !draft.isPushed()
                && revision > 0
                && (withdrawn() || !telling.yieldsTo(draft.telling(), draft.isAlias()));
    }
}
