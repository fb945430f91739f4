package io.newswatch.alert.subscription;

import java.util.List;

/** A subscription as somebody asks for it, checked. */
public record WantedSubscription(Spec spec, List<WantedChannel> channels, boolean enabled) {
    public WantedSubscription {
        channels = List.copyOf(channels);
    }
}
