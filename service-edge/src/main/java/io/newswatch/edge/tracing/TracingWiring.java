package io.newswatch.edge.tracing;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Switches tracing on where {@code OTEL_EXPORTER_OTLP_ENDPOINT} (or {@code …_TRACES_ENDPOINT}) names a receiver. All other
 * {@code OTEL_*} variables mean what OpenTelemetry says; OTLP goes over HTTP.
 */
@Singleton
class TracingWiring {
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String TRACES_ENDPOINT = "otel.exporter.otlp.traces.endpoint";

    @Produces
    @Singleton
    Tracing tracing(Config config, InstantSource clock) {
        var isOn = config.getOptionalValue(ENDPOINT, String.class).isPresent()
                || config.getOptionalValue(TRACES_ENDPOINT, String.class).isPresent();
        return isOn ? otlp(config, clock) : new NoTracing(clock);
    }

    void end(@Disposes Tracing tracing) {
        if (tracing instanceof OtlpTracing otlp) {
            otlp.close();
        }
    }

    private static Tracing otlp(Config config, InstantSource clock) {
        var ids = new ChosenIds();
        var provider = AutoConfiguredOpenTelemetrySdk.builder()
                .setServiceClassLoader(TracingWiring.class.getClassLoader())
                .addPropertiesSupplier(() -> settings(config))
                .addTracerProviderCustomizer((builder, properties) -> builder.setIdGenerator(ids))
                .disableShutdownHook()
                .build()
                .getOpenTelemetrySdk()
                .getSdkTracerProvider();
        return new OtlpTracing(provider, ids, clock);
    }

    private static Map<String, String> settings(Config config) {
        var settings = new HashMap<String, String>();
        config.getOptionalValue("quarkus.application.name", String.class)
                .ifPresent(name -> settings.put("otel.service.name", name));
        settings.put("otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("otel.metrics.exporter", "none");
        settings.put("otel.logs.exporter", "none");
        settings.put("otel.propagators", "none");
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("otel."))
                .forEach(name ->
                        config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(name, value)));
        return settings;
    }
}
