package io.newswatch.local.verbs.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final String TEXT = """
            # HELP newswatch_articles_total Articles
            # TYPE newswatch_articles_total counter
            newswatch_articles_total{origin="live",status="accepted"} 5.0
            newswatch_articles_total{origin="backfill",status="accepted"} 1.2E1
            newswatch_articles_total{origin="live",status="duplicate",} 3.0
            newswatch_articles_total_created{status="accepted"} 1.7E9
            jvm_threads 12.0
            strange NaN
            """;

    @Test
    void countersAreSummedByALabel() {
        assertThat(Metrics.parse(TEXT).totals("newswatch_articles_total", "status"))
                .isEqualTo(Map.of("accepted", 17L, "duplicate", 3L));
    }

    @Test
    void aCounterThatIsNotThereHasNoSums() {
        assertThat(Metrics.parse(TEXT).totals("newswatch_alerts_total", "outcome"))
                .isEmpty();
    }
}
