package io.newswatch.classifier.coverage;

import io.newswatch.classifier.tag.Hit;

/**
 * A place where an actor is named.
 *
 * @param acts false where the name only describes something else, such as a calibre
 */
public record Mention(String actor, Passage passage, Hit hit, boolean acts) {
    int start() {
        return hit.start();
    }

    int end() {
        return hit.end();
    }

    /** The end of the name itself, without the rest of a compound. */
    int nameEnd() {
        return Math.min(hit.end(), hit.start() + hit.phrase().text().length());
    }

    String rule() {
        return hit.phrase().rule();
    }

    /** Whether the name says who is meant only where the actor is named firmly too. */
    boolean inContext() {
        return hit.phrase().when().context();
    }

    int sentence() {
        return passage.sentences().at(start());
    }
}
