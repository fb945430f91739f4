package io.newswatch.console.http;

import io.newswatch.console.alert.Alert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of alerts, newest first.
 *
 * @param next the cursor of the older ones, null when there are none
 */
public record AlertList(List<Alert> items, @Nullable String next) {
    public AlertList {
        items = List.copyOf(items);
    }
}
