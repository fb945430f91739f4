package io.newswatch.alert.stream;

/**
 * Something that happened.
 *
 * @param number greater than that of everything that was committed before
 * @param ref the id of the article, story or alert
 */
public record Entry(long number, Kind kind, String ref) {
    public Entry {
        if (number < 1) {
            throw new IllegalArgumentException("number must be at least 1, not " + number);
        }
    }
}
