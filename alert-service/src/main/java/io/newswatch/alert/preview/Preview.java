package io.newswatch.alert.preview;

import io.newswatch.alert.preview.PastArticles.Shown;
import java.util.List;

/**
 * What a subscription would have brought.
 *
 * @param days the time that was looked at
 * @param articles how many articles match
 * @param stories how many alerts they make: one a story, updates not counted
 * @param alertsPerDay stories by days
 * @param tooBroad more alerts a day than people read
 * @param complete false when there was too much to look at all of it; the figures then are those of the newest part,
 *     and the daily one is reckoned from the time that it spans
 * @param sample the newest of the articles
 */
public record Preview(
        int days,
        int articles,
        int stories,
        double alertsPerDay,
        boolean tooBroad,
        boolean complete,
        List<Shown> sample) {
    public Preview {
        sample = List.copyOf(sample);
    }
}
