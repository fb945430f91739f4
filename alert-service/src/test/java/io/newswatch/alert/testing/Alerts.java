package io.newswatch.alert.testing;

import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.raise.AlertPayload.Excerpt;
import io.newswatch.alert.raise.AlertPayload.Reason;
import io.newswatch.contract.AlertRaised;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.Level;
import io.newswatch.contract.SourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Alerts for tests. */
public final class Alerts {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final String TITLE = "NATO and Japan sign a pact";

    private Alerts() {}

    /** An alert with this id of this subscription. */
    public static AlertPayload payload(String alertId, String subscriptionId) {
        return payload(alertId, subscriptionId, TITLE, "https://news.example/pact");
    }

    /** The same about another article. */
    public static AlertPayload payload(String alertId, String subscriptionId, String title, String url) {
        var article =
                new AlertRaised.ArticleRef("a1", 1, url, title, "A summary.", "en", source(), AT, DateTrust.STATED);
        return new AlertPayload(
                alertId,
                new AlertRaised.SubscriptionRef(subscriptionId, "Pacts & <partners>"),
                new AlertRaised.StoryRef("story-1", title, 1, 1, List.of("en"), 0),
                article,
                Level.CORE,
                new AlertPayload.Why(reasons(), List.of()),
                new AlertRaised.Timeline(AT, AT, AT, AT, AT),
                null,
                null);
    }

    /** An alert in which every text that can come from an article is this one. */
    public static AlertPayload hostile(String alertId, String subscriptionId, String text) {
        var article = new AlertRaised.ArticleRef(
                "a1",
                1,
                "https://news.example/hostile",
                text,
                text,
                "en",
                new SourceRef("s1", text, text, null, null),
                AT,
                DateTrust.STATED);
        var reason = new Reason("relation", "body", 0, text.length(), text, "verb", new Excerpt(text, text));
        return new AlertPayload(
                alertId,
                new AlertRaised.SubscriptionRef(subscriptionId, "Pacts"),
                new AlertRaised.StoryRef("story-" + alertId, text, 1, 1, List.of("en"), 0),
                article,
                Level.CORE,
                new AlertPayload.Why(List.of(reason), List.of()),
                new AlertRaised.Timeline(AT, AT, AT, AT, AT),
                null,
                null);
    }

    /** The payload as the database keeps it. */
    public static String json(AlertPayload payload) {
        return new String(EventJson.write(payload), StandardCharsets.UTF_8);
    }

    private static SourceRef source() {
        return new SourceRef("s1", "The Example", "https://news.example", null, null);
    }

    private static List<Reason> reasons() {
        return List.of(
                new Reason("side-a", "title", 0, 4, "NATO", "alias", new Excerpt("", " and Japan sign a pact")),
                new Reason("side-b", "title", 9, 14, "Japan", "alias", new Excerpt("NATO and ", " sign a pact")),
                new Reason("relation", "body", 10, 16, "signed", "verb", new Excerpt("They <b>", "</b> it.")));
    }
}
