package io.newswatch.classifier.tag;

import io.newswatch.classifier.taxonomy.Phrase;

/** A phrase at a folded stretch of a text; an inflected word is taken as a whole. */
public record Hit(Phrase phrase, int start, int end) {
    public boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }

    /** Whether the other hit lies within this one, which says more. */
    public boolean covers(Hit other) {
        return start <= other.start && other.end <= end && end - start > other.end - other.start;
    }
}
