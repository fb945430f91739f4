package io.newswatch.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ids are for ever, so that their making is pinned here. */
class ArticleIdTest {
    @Test
    void isTheStartOfTheHashOfTheCanonicalAddress() {
        assertThat(ArticleId.ofUrl(CanonicalUrl.of("https://EXAMPLE.org/")).value())
                .isEqualTo(Sha256.of("https://example.org/").substring(0, 32));
    }

    @Test
    void ofAGuidDependsOnItsSource() {
        assertThat(ArticleId.ofGuid("a", "1")).isNotEqualTo(ArticleId.ofGuid("b", "1"));
        assertThat(ArticleId.ofGuid(null, "1")).isEqualTo(ArticleId.ofGuid(null, "1"));
    }

    @Test
    void ofATextIgnoresCaseAndSpacing() {
        assertThat(ArticleId.ofText("A  Title", "Some\n\nbody")).isEqualTo(ArticleId.ofText("a title", "some body "));
        assertThat(ArticleId.ofText("a title", "some body")).isNotEqualTo(ArticleId.ofText("a", "title some body"));
    }

    @Test
    void spreadsOverAllShards() {
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(i -> ArticleId.ofGuid("s", "g" + i).shard())
                        .distinct())
                .hasSize(ArticleId.SHARDS);
    }

    @Test
    void hasOneForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId("xyz"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId("A".repeat(32)));
    }
}
