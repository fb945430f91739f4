package io.newswatch.alert.story;

import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Actor;
import io.newswatch.contract.Classification.Fingerprint;
import io.newswatch.contract.Classification.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Articles for tests, with fingerprints made of their words. */
final class Arrivals {
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final String BODY = "NATO and Japan agreed in Kobe that Commander Verhaagen leads the Izu patrol. "
            + "Haruto Minegishi said that the Oostwind figures had counted 14 cut cables off Izu since spring. "
            + "Fishing families in Izu fear that the Kobe patrol closes the grounds on which they live.";

    private Arrivals() {}

    static Arrival article(String id, String title, String body) {
        return article(id, 1, title, body, AT);
    }

    static Arrival article(String id, int revision, String title, String body, Instant at) {
        var found = found(body, "en");
        return new Arrival(
                "w",
                id,
                revision,
                "source-" + id,
                at,
                new Arrival.Content(
                        title,
                        FindTraces.of(title, body, found),
                        Sentences.said(title, body),
                        FindClaims.of(title, body, found, "w")));
    }

    static Classification found(String body, String language, String... countries) {
        var actors = new ArrayList<Actor>();
        actors.add(new Actor("org:nato", "NATO", "org", null, 0.9, List.of(new Span("body", 0, 4, "NATO"))));
        for (var country : countries) {
            actors.add(new Actor("country:" + country, country, "country", null, 0.9, List.of()));
        }
        return new Classification(
                new Classification.Language(language, 1),
                List.of(),
                "news",
                "new",
                actors,
                List.of(),
                List.of(),
                new Fingerprint("0", shingles(body)),
                "t",
                "c",
                AT);
    }

    private static List<String> shingles(String body) {
        var words = body.toLowerCase(Locale.ROOT).split("\\W+", -1);
        var hashes = new ArrayList<Long>();
        for (int i = 0; i + 3 <= words.length; i++) {
            hashes.add((words[i] + words[i + 1] + words[i + 2]).hashCode() * 0x9E3779B97F4A7C15L);
        }
        return hashes.stream()
                .distinct()
                .sorted()
                .limit(32)
                .map(HexFormat.of()::toHexDigits)
                .toList();
    }
}
