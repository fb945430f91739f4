package io.newswatch.edge.tracing;

import io.newswatch.contract.TraceParent;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends what is taken down to an OTLP receiver, from a queue that drops rather than slows anybody down. */
final class OtlpTracing implements Tracing, AutoCloseable {
    private static final long FLUSH_SECONDS = 3;

    private final SdkTracerProvider provider;
    private final ChosenIds ids;
    private final InstantSource clock;
    private final Tracer tracer;

    /** Through a provider that takes its ids from {@code ids}. */
    OtlpTracing(SdkTracerProvider provider, ChosenIds ids, InstantSource clock) {
        this.provider = provider;
        this.ids = ids;
        this.clock = clock;
        this.tracer = provider.get("io.newswatch");
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Optional<TraceParent> article(String articleId) {
        return TraceParent.ofArticle(articleId, isSampled(articleId));
    }

    @Override
    public TraceParent childOf(TraceParent parent) {
        return parent.sampled() ? parent.child() : parent;
    }

    @Override
    public Batch batch(String name, int records) {
        var place = TraceParent.random();
        return new Batch(this, clock, name, records, isSampled(place.traceId()) ? place : null);
    }

    @Override
    public void record(Step step) {
        if (!step.place().sampled()) {
            return;
        }
        var builder =
                tracer.spanBuilder(step.name()).setStartTimestamp(step.time().from());
        var parent = step.parent();
        if (parent == null) {
            builder.setNoParent();
        } else {
            builder.setParent(Context.root().with(Span.wrap(context(parent))));
        }
        if (step.link() != null) {
            builder.addLink(context(step.link()));
        }
        step.attributes().forEach(builder::setAttribute);
        ids.at(step.place(), builder::startSpan).end(step.time().to());
    }

    @Override
    public void close() {
        provider.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
    }

    /** Every service decides alike, from the id alone. */
    private boolean isSampled(String traceId) {
        var decision = provider.getSampler()
                .shouldSample(Context.root(), traceId, "article", SpanKind.INTERNAL, Attributes.empty(), List.of());
        return decision.getDecision() == SamplingDecision.RECORD_AND_SAMPLE;
    }

    private static SpanContext context(TraceParent place) {
        var flags = place.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
        return SpanContext.createFromRemoteParent(place.traceId(), place.spanId(), flags, TraceState.getDefault());
    }
}
