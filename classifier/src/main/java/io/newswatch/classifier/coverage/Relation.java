package io.newswatch.classifier.coverage;

/**
 * A stated relation between the two sides.
 *
 * @param cueStart where the words that state it stand in the passage
 * @param weak not enough alone: the sides only stand together in a headline, or are named as one in passing
 */
record Relation(Mention sideA, Mention sideB, int cueStart, int cueEnd, String rule, boolean weak) {
    Passage passage() {
        return sideB.passage();
    }

    int sentence() {
        return sideB.sentence();
    }
}
