package io.newswatch.alert.mail;

import java.time.Duration;
import java.util.List;

/** Mails of ours that are not alerts and wait to be sent, shared by all replicas. */
public interface Letters {
    /** Takes some that are due; those of which nothing is heard are due again later. Each was wanted a moment ago. */
    List<Waiting> take(int most);

    /** It was sent, or never will be. */
    void finish(String id, String outcome);

    /**
     * A letter that waits.
     *
     * @param kind {@code confirm} or {@code closed}
     * @param channelId the e-mail channel that it goes to
     * @param sealedAddress where that leads
     * @param age since it was written
     */
    record Waiting(String id, String kind, String channelId, String sealedAddress, Content content, Duration age) {}

    /** What it says. */
    record Content(String subject, String words) {}
}
