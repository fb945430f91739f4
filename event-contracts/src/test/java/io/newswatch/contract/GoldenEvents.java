package io.newswatch.contract;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One event of every kind with every field filled. The golden files hold their JSON as the releases wrote it. */
final class GoldenEvents {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.123456Z");
    private static final SourceRef SOURCE =
            new SourceRef("s-1", "Harbour Gazette", "https://gazette.example/feed", "nz", "agency");
    private static final String BODY = "The alliance and Japan agreed on a pact in Wellington.";

    private static final WhatIsNew NEWS = new WhatIsNew("number", "12 ships, not 10", ID);

    private GoldenEvents() {}

    static Map<String, Object> all() {
        var events = new LinkedHashMap<String, Object>();
        events.put("article.v1.json", article());
        events.put("classified.v1.json", new ClassifiedArticle(article(), classification()));
        events.put("story.v1.json", story());
        events.put("alert-raised.v1.json", raised());
        events.put(
                "alert-delivery.v1.json",
                new AlertDelivery("d-1", ID, "sub-1", "ch-1", "webhook", "failed", 3, "status 500", AT));
        return events;
    }

    private static Story story() {
        return new Story(
                ID,
                "nato-asia-pacific",
                "A pact",
                List.of(ID),
                1,
                List.of("en"),
                1,
                AT,
                AT,
                2,
                3,
                "open",
                List.of(NEWS),
                List.of(ID));
    }

    private static Article article() {
        return new Article(
                ID,
                2,
                "https://gazette.example/a?utm_source=x",
                "https://gazette.example/a",
                "A pact",
                "In short",
                BODY,
                "en",
                List.of("A. Writer"),
                SOURCE,
                AT,
                DateTrust.STATED,
                AT,
                AT,
                AT,
                Origin.LIVE,
                "c0ffee",
                new Rights("CC-BY-4.0", AT),
                AT,
                "published by mistake");
    }

    private static Classification classification() {
        var span = new Classification.Span("body", 17, 22, "Japan");
        var relation = new Classification.Reason("relation", "body", 23, 29, "agreed", "relation.agree.en");
        var against = new Classification.Reason("guard", "title", 0, 1, "A", "guard.example");
        return new Classification(
                new Classification.Language("en", 0.99),
                List.of(new Classification.Segment(0, BODY.length(), "en")),
                "news",
                "new",
                List.of(new Classification.Actor("country:jp", "Japan", "country", "Q17", 0.5, List.of(span))),
                List.of(new Classification.Topic(
                        "partnership", "Partnership", List.of("20000638"), 0.7, List.of(span))),
                List.of(new Classification.Coverage(
                        "nato-asia-pacific", Level.CORE, 0.93, List.of(relation), List.of(against))),
                new Classification.Fingerprint("00ff00ff00ff00ff", List.of("1a2b3c4d")),
                "2026.1",
                "1",
                AT);
    }

    private static AlertRaised raised() {
        return new AlertRaised(
                ID,
                "raised",
                0,
                new AlertRaised.SubscriptionRef("sub-1", "Pacts"),
                new AlertRaised.StoryRef(ID, "A pact", 3, 1, List.of("en"), 2),
                new AlertRaised.ArticleRef(
                        ID, 2, "https://gazette.example/a", "A pact", "In short", "en", SOURCE, AT, DateTrust.STATED),
                Level.CORE,
                new AlertRaised.Why(classification().coverage().getFirst().reasonsFor(), List.of()),
                new AlertRaised.Timeline(AT, AT, AT, AT, AT),
                true,
                List.of(NEWS),
                new Correction("revised", ID, ID, 2, Level.CORE, Level.RELATED));
    }
}
