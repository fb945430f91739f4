package io.newswatch.console.testing;

/** JSON as alert-service answers it. */
public final class Samples {
    /** Its payload says {@code {"sub":"u1","upn":"Ana","groups":["reader"]}}. */
    public static final String TOKEN = "e30.eyJzdWIiOiJ1MSIsInVwbiI6IkFuYSIsImdyb3VwcyI6WyJyZWFkZXIiXX0.c2ln";

    /** Its payload says {@code {"sub":"u2","upn":"Bo","groups":["analyst"]}}. */
    public static final String ANALYST = "e30.eyJzdWIiOiJ1MiIsInVwbiI6IkJvIiwiZ3JvdXBzIjpbImFuYWx5c3QiXX0.c2ln";

    private Samples() {}

    public static String list(String... alerts) {
        return "{\"items\":[" + String.join(",", alerts) + "],\"next\":null}";
    }

    public static String alert(String id, String title, String url) {
        return """
                {"id":"%s","late":true,"kind":"raised","updateNo":0,"level":"CORE","aNewField":1,
                 "subscription":{"id":"s1","name":"Every core story"},
                 "story":{"id":"st1","title":"t","articles":1,"origins":1,"languages":["en"]},
                 "article":{"id":"a1","revision":1,"url":"%s","title":"%s","summary":null,"language":"en",
                   "source":{"id":"w","name":"Atlantic Wire"},"publishedAt":null,"dateTrust":"missing"},
                 "why":{"for":[
                   {"kind":"side-a","field":"body","start":0,"end":4,"text":"NATO","rule":"alias"},
                   {"kind":"side-b","field":"body","start":9,"end":14,"text":"Japan","rule":"alias"},
                   {"kind":"relation","field":"body","start":15,"end":19,"text":"sign","rule":"agree",
                     "excerpt":{"before":"NATO and Japan ","after":" a pact."}}],
                   "against":[{"kind":"quoted","field":"body","start":30,"end":35,"text":"maybe","rule":"hedge","excerpt":{"before":"or ","after":" not"}}]},
                 "timeline":{"publishedAt":null,"firstSeenAt":"2026-11-01T10:00:00Z","ingestedAt":"2026-11-01T10:00:01Z",
                   "classifiedAt":"2026-11-01T10:00:01.250Z","raisedAt":"2026-11-01T10:00:02Z"},
                 "deliveries":[{"id":"d1","channelType":"webhook","state":"delivered","attempts":2,
                   "lastError":"receiver is <busy>","finishedAt":"2026-11-01T10:00:32Z",
                   "log":[{"attempt":1,"startedAt":"2026-11-01T10:00:02Z","outcome":"failed","httpStatus":503,"detail":"busy"}]}]}
                """.formatted(id, url, title);
    }
}
