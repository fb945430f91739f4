package io.newswatch.alert.raise.wiring;

import io.newswatch.alert.raise.PlanEffects;
import io.newswatch.alert.raise.TellSubscribers;
import io.newswatch.alert.story.RecentMembers;
import io.newswatch.alert.story.StoryWindow;
import io.newswatch.alert.story.postgres.Comparison;
import io.newswatch.contract.Topics;
import io.newswatch.edge.kafka.WatchedQueue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pure rules of raising from the settings. */
@Singleton
class RaiseWiring {
    @Produces
    @Singleton
    PlanEffects planEffects() {
        return new PlanEffects();
    }

    @Produces
    @Singleton
    TellSubscribers tellSubscribers(RaiseConfig config) {
        return new TellSubscribers(config.lateAfter());
    }

    @Produces
    @Singleton
    StoryWindow storyWindow(RaiseConfig config) {
        return new StoryWindow(config.storyWindow());
    }

    @Produces
    @Singleton
    Comparison comparison(RaiseConfig config, StoryWindow window) {
        return new Comparison(new RecentMembers(config.comparedMembers()), window);
    }

    @Produces
    @Singleton
    WatchedQueue watchedQueue() {
        return new WatchedQueue(Topics.CLASSIFIED, Topics.ALERT_GROUP);
    }
}
