package io.newswatch.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final String TEXT = """
            # HELP newswatch_articles_total what was taken in
            # TYPE newswatch_articles_total counter
            newswatch_articles_total{origin="live",status="accepted",} 12.0
            newswatch_articles_total{origin="live",status="rejected"} 3.0
            newswatch_sources{state="broken"} NaN
            newswatch_stage_seconds_bucket{stage="ingest",le="0.01"} 90.0
            newswatch_stage_seconds_bucket{stage="ingest",le="0.1"} 99.0
            newswatch_stage_seconds_bucket{stage="ingest",le="+Inf"} 100.0
            newswatch_stage_seconds_bucket{stage="fetch",le="0.01"} 7.0
            jvm_threads_live_threads 20.0
            """;

    @Test
    void addsUpWhatHasTheNameAndTheLabel() {
        var figures = Figures.parse(TEXT);

        assertThat(figures.sum("newswatch_articles_total")).isEqualTo(15);
        assertThat(figures.sum("newswatch_articles_total", "status", "accepted"))
                .isEqualTo(12);
        assertThat(figures.sum("newswatch_nothing")).isZero();
    }

    @Test
    void passesOverWhatIsNoNumberOrNotOurs() {
        assertThat(Figures.parse(TEXT).sum("newswatch_sources")).isZero();
        assertThat(Figures.parse(TEXT).sum("jvm_threads_live_threads")).isZero();
    }

    @Test
    void givesTheBucketsOfOneTimerInOrder() {
        assertThat(Figures.parse(TEXT).buckets("newswatch_stage_seconds", "stage", "ingest"))
                .containsExactly(
                        Map.entry(0.01, 90.0), Map.entry(0.1, 99.0), Map.entry(Double.POSITIVE_INFINITY, 100.0));
    }
}
