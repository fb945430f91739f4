package io.newswatch.edge.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.TraceParent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces are made where a receiver is named, and nowhere else. */
class TracingWiringTest {
    private static final String ARTICLE = "0123456789abcdef00000000deadbeef";

    @Test
    void withoutAReceiverNothingIsTakenDownAndConsumersAreToldSo() {
        var tracing = tracing(Map.of("otel.traces.sampler", "always_on", "otel.exporter.otlp.endpoint", ""));

        assertThat(tracing.isOn()).isFalse();
        assertThat(tracing.article(ARTICLE)).get().returns(false, TraceParent::sampled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint"})
    void withOneAnArticlesStepsAreTakenDown(String setting) {
        var tracing = tracing(Map.of(setting, "http://127.0.0.1:9"));
        try {
            assertThat(tracing.isOn()).isTrue();
            assertThat(tracing.article(ARTICLE)).get().returns(true, TraceParent::sampled);
        } finally {
            new TracingWiring().end(tracing);
        }
    }

    private static Tracing tracing(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder().withDefaultValues(settings).build();
        return new TracingWiring().tracing(config, InstantSource.system());
    }
}
