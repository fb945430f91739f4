package io.newswatch.alert.story;

import java.time.Duration;

/** For how long a story waits for another article before it closes. */
public record StoryWindow(Duration length) {
    public StoryWindow {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("The time after which a story closes must be positive, not " + length);
        }
    }
}
