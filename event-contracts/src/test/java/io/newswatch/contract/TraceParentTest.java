package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String ARTICLE = "0123456789abcdef00000000deadbeef";

    @Test
    void anArticlesIdIsItsTrace() {
        var root = TraceParent.ofArticle(ARTICLE, true).orElseThrow();

        assertThat(root.header()).isEqualTo("00-0123456789abcdef00000000deadbeef-00000000deadbeef-01");
        assertThat(TraceParent.read(root.header())).contains(root);
    }

    @Test
    void aChildIsElsewhereInTheSameTrace() {
        var root = TraceParent.ofArticle(ARTICLE, false).orElseThrow();

        var child = root.child();

        assertThat(child.traceId()).isEqualTo(ARTICLE);
        assertThat(child.spanId()).isNotEqualTo(root.spanId());
        assertThat(child.sampled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1", "", "0123456789abcdef0000000000000000", "0123456789ABCDEF00000000DEADBEEF"})
    void otherIdsGiveNoTrace(String id) {
        assertThat(TraceParent.ofArticle(id, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-00000000deadbeef-01",
                "00-0123456789abcdef00000000deadbeef-0000000000000000-01",
                "ff-0123456789abcdef00000000deadbeef-00000000deadbeef-01"
            })
    void whatIsNoHeaderIsNotRead(String header) {
        assertThat(TraceParent.read(header)).isEmpty();
    }

    @Test
    void laterVersionsOfTheHeaderAreReadAsFarAsTheyAreKnown() {
        assertThat(TraceParent.read("01-0123456789abcdef00000000deadbeef-00000000deadbeef-03-more"))
                .contains(TraceParent.ofArticle(ARTICLE, true).orElseThrow());
    }

    @Test
    void idsOfZerosAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TraceParent(ARTICLE, "0000000000000000", true))
                .withMessageContaining("spanId");
    }

    @Test
    void eventsCarryIt() {
        var headers = new EventHeaders("id", "/source", "type", "subject", Instant.EPOCH);
        var root = TraceParent.ofArticle(ARTICLE, true).orElseThrow();

        assertThat(headers.asMap()).doesNotContainKey("traceparent");
        assertThat(headers.in(root).asMap()).containsEntry("traceparent", root.header());
    }
}
