package io.newswatch.local.demo;

import io.newswatch.local.demo.news.Edition;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How the demo runs.
 *
 * @param port 0 takes a free one
 * @param samples folder with {@code articles} and {@code subscriptions}
 * @param dataFolder where the demo remembers when it opened and its webhook secrets
 * @param pace how fast articles come out
 */
public record DemoSettings(String bind, int port, Path samples, Path dataFolder, Edition.Pace pace) {
    /**
     * Four articles at once, so that a first alert comes within seconds, then one every five seconds for a minute. The rest
     * takes its time: whoever subscribes after some minutes of looking around must be told of something too.
     */
    public static final Edition.Pace USUAL_PACE =
            new Edition.Pace(4, Duration.ofSeconds(5), 12, Duration.ofSeconds(30));
}
