package io.newswatch.alert.story.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.TimeRange;
import io.newswatch.alert.story.TopStories;
import io.newswatch.alert.testing.Database;
import io.newswatch.contract.Level;
import io.newswatch.local.testing.InjectStack;
import io.newswatch.local.testing.LocalStack;
import io.newswatch.local.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More stories than are looked at one by one. Long ago, so that no other test sees them. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TopStoriesIT {
    private static final Instant BEGIN = Instant.parse("1997-03-02T00:00:00Z");
    private static final Instant END = Instant.parse("1997-03-03T00:00:00Z");

    /** A story every half minute, the first two with what no other has. */
    private static final String FILL = """
            WITH n AS (SELECT n, 'top' || n AS id, ?::timestamptz + n * interval '30 seconds' AS at FROM generate_series(1, 2500) n),
            stories AS (
                INSERT INTO story (id, watch, title, article_id, languages, state, started_at, updated_at)
                SELECT id, 'top', 'Story ' || n, id, '{en}', 'closed', at, at FROM n),
            members AS (
                INSERT INTO story_member (number, watch, article_id, story_id, revision, origin, at, traces, said)
                SELECT -n, 'top', id, id, 1, 0, at, '{}', '' FROM n),
            articles AS (
                INSERT INTO article (day, id, revision, title, language, source_name, genre, level, score, actors, topics,
                    origin, first_seen_at, ingested_at, classified_at)
                SELECT at::date, id, 1, 'Story ' || n, 'en', 'The Wire', 'news', CASE WHEN n <= 2 THEN 'CORE' ELSE 'MENTION' END,
                    1, CASE WHEN n <= 2 THEN '{country:rare,country:often}'::text[] ELSE '{country:often}' END, '{summit}',
                    'live', at, at, at FROM n RETURNING id)
            SELECT count(*) FROM articles""";

    @Inject
    TopStories stories;

    @InjectStack
    LocalStack stack;

    private Database database;

    @BeforeEach
    void fill() {
        database = new Database(stack.postgres());
        assertThat(database.count(FILL, BEGIN.toString())).isEqualTo(2500);
    }

    @AfterEach
    void clear() {
        database.one("DELETE FROM story WHERE watch = 'top' RETURNING id");
        database.one("DELETE FROM story_member WHERE watch = 'top' RETURNING number");
        database.one("DELETE FROM article WHERE id LIKE 'top%' AND day = ?::date RETURNING id", "1997-03-02");
    }

    @Test
    void whatOftenComesIsFoundAmongTheNewest() {
        var found = stories.updatedSince(BEGIN, about("country:often"), 3);

        assertThat(found)
                .extracting(top -> top.story().id())
                .containsExactlyInAnyOrder("top2500", "top2499", "top2498");
        assertThat(found.getFirst().level()).isEqualTo(Level.MENTION);
    }

    @Test
    void whatIsRareIsFoundHoweverManyStoriesAreNewer() {
        var found = stories.updatedSince(BEGIN, about("country:rare"), 3);

        assertThat(found).extracting(top -> top.story().id()).containsExactlyInAnyOrder("top1", "top2");
        assertThat(found.getFirst().level()).isEqualTo(Level.CORE);
        assertThat(found.getFirst().about())
                .isEqualTo(new TopStories.About(
                        List.of("country:rare", "country:often"), List.of("summit"), List.of("The Wire")));
    }

    private static ArticleFilter about(String actor) {
        return new ArticleFilter(
                Set.of(), List.of(actor), List.of(), List.of(), List.of(), List.of(), new TimeRange(BEGIN, END));
    }
}
