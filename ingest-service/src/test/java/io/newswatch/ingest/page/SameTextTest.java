package io.newswatch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Origin;
import io.newswatch.contract.SourceRef;
import io.newswatch.ingest.article.DateRules;
import io.newswatch.ingest.article.Draft;
import io.newswatch.ingest.article.Head;
import io.newswatch.ingest.article.Revisions;
import io.newswatch.ingest.article.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When two tellings are of one article. */
class SameTextTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TEXT =
            "Ministers met in Tokyo and agreed on talks with the alliance, a spokesman said.";

    @Test
    void theSameTitleIsEnoughUnlessItSaysNothing() {
        assertThat(agree("Ministers meet in Tokyo", "One.", "MINISTERS MEET IN TOKYO!", "Another text."))
                .isTrue();
        assertThat(agree("News", "One text of it.", "News", "Something else altogether."))
                .isFalse();
    }

    @Test
    void textsMayHaveGrownAndTitlesChanged() {
        assertThat(agree(
                        "One title",
                        TEXT,
                        "Another title",
                        TEXT + " Later they left for Seoul, where more talks follow."))
                .isTrue();
        assertThat(agree("題", "首相は港で同盟の事務総長と会談し協議を続けることで合意した", "別", "首相は港で同盟の事務総長と会談し協議を続けることで合意したと発表"))
                .isTrue();
    }

    @Test
    void otherTextsAreOtherArticles() {
        assertThat(agree("One title", TEXT, "Another title", "The harbour ferry resumes service after a storm."))
                .isFalse();
        assertThat(agree("One title", "", "Another title", "")).isFalse();
    }

    private static boolean agree(String title, String body, String otherTitle, String otherBody) {
        var known = new Revisions(new DateRules(Duration.ofHours(1), Duration.ofDays(30)))
                .plan(Head.none(NOW), List.of(Draft.fetched(said(title, body), NOW)), NOW)
                .revisions()
                .getFirst()
                .event();
        return SameText.agree(known, said(otherTitle, otherBody));
    }

    private static Submission said(String title, String body) {
        return new Submission(
                "https://example.org/1",
                null,
                title,
                body,
                null,
                null,
                null,
                null,
                List.of(),
                SourceRef.UNKNOWN,
                null,
                Origin.LIVE);
    }
}
