package io.newswatch.ingest.article;

import org.jspecify.annotations.Nullable;

/**
 * How much a revision tells, and in whose words: what decides whether another telling of the same article replaces it.
 *
 * <p>The rule, so that feeds which tell one article differently do not turn its history into a quarrel: who told it last may
 * tell it anew; another has to be notably richer. A summary never replaces the whole text, whoever tells it; the whole
 * text replaces a summary, unless it is shorter.
 *
 * @param length of the text, in UTF-16 units
 * @param by the source; null when it was pushed without one
 */
public record Telling(Extent extent, int length, @Nullable String by) {
    /** Of articles that were stored before tellings were compared: anything is richer. */
    public static final Telling UNKNOWN = new Telling(Extent.SUMMARY, 0, null);

    private static final double NOTABLY = 1.25;

    /** @param isAlias whether {@code next} came from another address, which makes it another teller */
    boolean yieldsTo(Telling next, boolean isAlias) {
        if (extent != next.extent) {
            return next.extent == Extent.WHOLE && next.length >= length;
        }
        var isOwn = !isAlias && next.by != null && next.by.equals(by);
        return isOwn || next.length > NOTABLY * length;
    }
}
