package io.newswatch.reader.document;

/**
 * How much of a document is taken, whatever it claims.
 *
 * @param mostBytes after unpacking; larger documents are refused
 * @param mostItems items after these are left out
 * @param longestText characters of one text; the rest is left out
 */
public record ReadingLimits(int mostBytes, int mostItems, int longestText) {
    /** Enough for every sitemap within its own rules (50 MiB, 50,000 addresses). */
    public static final ReadingLimits STANDARD = new ReadingLimits(52 << 20, 50_000, 1 << 20);

    public ReadingLimits {
        if (mostBytes < 1 || mostItems < 1 || longestText < 1) {
            throw new IllegalArgumentException("Limits must be positive");
        }
    }
}
