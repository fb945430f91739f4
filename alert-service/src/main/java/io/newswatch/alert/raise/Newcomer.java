package io.newswatch.alert.raise;

import io.newswatch.alert.matching.Subscribed;
import io.newswatch.alert.story.Arrival;
import io.newswatch.contract.Classification;
import java.util.List;
import java.util.Optional;

/**
 * A classified article on its way into stories and to subscribers.
 *
 * @param alerted the subscriptions that it matches and may alert
 * @param arrivals one for each watch in whose eyes it may belong to a story
 * @param onlyIfKnown it reaches no level any more: it joins nothing, but those who were told of it may have to know
 */
public record Newcomer(
        Glance article, Content content, List<Subscribed> alerted, List<Arrival> arrivals, boolean onlyIfKnown) {
    public Newcomer {
        alerted = List.copyOf(alerted);
        arrivals = List.copyOf(arrivals);
    }

    /** Whether it comes from where alerts come from. */
    public boolean isLive() {
        return WhoIsAlerted.alerts(article.origin());
    }

    Optional<Classification.Coverage> coverage(String watch) {
        return content.classification().coverageOf(watch);
    }
}
