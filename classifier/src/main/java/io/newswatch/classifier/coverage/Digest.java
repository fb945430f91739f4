package io.newswatch.classifier.coverage;

import io.newswatch.classifier.taxonomy.Use;

/**
 * Recognises the title of an article that brings several pieces of news, which have nothing to do with each other: by a
 * word ("Live"), or by its form ("The day: one thing, another thing, a third").
 */
final class Digest {
    private static final int AT_START = 2;
    private static final int LONGEST_HEAD = 40;
    private static final int FEWEST_COMMAS = 2;
    /** Shorter parts are a list of names rather than of news. */
    private static final int SHORTEST_PART = 8;

    private Digest() {}

    static boolean isAnnouncedBy(Passage title) {
        return title.hits().stream()
                        .anyMatch(h -> h.phrase().use() instanceof Use.Colours colours
                                && colours.value().equals("live-blog")
                                && h.start() <= AT_START)
                || isList(title.text().chars());
    }

    private static boolean isList(char[] title) {
        int colon = 0;
        while (colon < title.length && title[colon] != ':' && colon <= LONGEST_HEAD) {
            colon++;
        }
        if (colon == 0 || colon >= title.length || colon > LONGEST_HEAD) {
            return false;
        }
        int commas = 0;
        int part = colon + 1;
        for (int i = colon + 1; i < title.length; i++) {
            if (",;、，،".indexOf(title[i]) >= 0) {
                if (i - part < SHORTEST_PART) {
                    return false;
                }
                part = i + 1;
                commas++;
            }
        }
        return commas >= FEWEST_COMMAS && title.length - part >= SHORTEST_PART;
    }
}
