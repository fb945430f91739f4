package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    @Test
    void aClassifiedArticleComesBackAsItWent() throws IOException {
        var at = Instant.parse("2026-01-02T03:04:05Z");
        var article = new Article(
                "a",
                1,
                null,
                null,
                "t",
                null,
                "b",
                null,
                List.of("x"),
                SourceRef.UNKNOWN,
                null,
                DateTrust.MISSING,
                at,
                null,
                at,
                Origin.LIVE,
                "h",
                null);
        var c = new Classification(
                new Classification.Language("en", 1),
                List.of(),
                "news",
                "new",
                List.of(),
                List.of(),
                List.of(),
                new Classification.Fingerprint("0", List.of()),
                "1",
                "1",
                at);
        var event = new ClassifiedArticle(article, c);
        var json = EventJson.write(event);
        System.out.println(new String(json, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(EventJson.read(json, ClassifiedArticle.class)).isEqualTo(event);
    }
}
