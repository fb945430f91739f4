package io.newswatch.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.demo.hooks.WebhookSink;
import io.newswatch.local.demo.news.DemoFeed;
import io.newswatch.local.demo.news.Edition;
import io.newswatch.local.demo.news.NewsSite;
import io.newswatch.local.demo.news.SampleArticle;
import io.newswatch.local.running.LocalAddress;
import io.newswatch.local.running.ServiceApi;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import io.newswatch.local.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The demo on one machine: news that comes out over time, and a sink for the webhooks that it causes.
 *
 * <pre>
 *   start ──► serves empty feeds ──► register (services are ready) ──► the edition opens, articles come out
 * </pre>
 *
 * The edition opens after its sources are registered: what is dated before a source was added raises no alert.
 */
public final class Demo implements AutoCloseable {
    private static final String SINK_IN_SAMPLES = "{sink}";

    private final DemoSettings settings;
    private final InstantSource clock;
    private final Consumer<String> announce;
    private final DemoMemory memory;
    private final Samples samples;
    private final List<SampleArticle> articles;
    private final NewsSite news;
    private final WebhookSink sink;
    private final WebServer server;

    private Demo(DemoSettings settings, InstantSource clock, Consumer<String> announce) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.announce = announce;
        this.memory = DemoMemory.in(settings.dataFolder());
        this.samples = new Samples(settings.samples());
        this.articles = samples.articles();
        this.news = new NewsSite(this::address, clock);
        this.sink = new WebhookSink(clock, new FirstAlert(announce));
        this.server = WebServer.start(settings.bind(), settings.port(), this::handle);
    }

    /**
     * Starts serving: feeds without articles, and the webhooks of the sample subscriptions.
     *
     * @param announce takes lines for the person at the terminal
     * @throws IOException when the port is in use or a sample cannot be read
     */
    public static Demo start(DemoSettings settings, InstantSource clock, Consumer<String> announce) throws IOException {
        var demo = new Demo(settings, clock, announce);
        try {
            demo.expectWebhooks();
            demo.memory.openedAt().ifPresent(demo::open);
            return demo;
        } catch (IOException | RuntimeException e) {
            demo.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /** The base address of its pages, feeds and webhooks, as every link says it. */
    public URI address() {
        return URI.create("http://" + LocalAddress.hostOf(settings.bind()) + ":" + server.port());
    }

    /**
     * Registers the sources and the sample subscriptions, once, and opens the edition.
     *
     * @throws IOException when a service does not answer or refuses
     */
    public void register(ServiceApi ingest, ServiceApi alert) throws IOException {
        int subscriptions = new Registration(alert, Registration.SUBSCRIPTIONS).register(subscriptions());
        int sources = new Registration(ingest, Registration.SOURCES).register(sources());
        var openedBefore = memory.openedAt();
        if (openedBefore.isEmpty()) {
            open(memory.open(clock.instant()));
        }
        announce.accept("demo: " + sources + " sources and " + subscriptions + " subscriptions registered, "
                + openedBefore.map(at -> "articles come out since " + at).orElse("the first articles come out now"));
    }

    @Override
    public void close() {
        server.close();
    }

    private WebResponse handle(WebRequest request) {
        return request.path().startsWith("/hooks") ? sink.handle(request) : news.handle(request);
    }

    private void open(Instant openedAt) {
        news.open(new Edition(articles, openedAt, settings.pace()));
    }

    private void expectWebhooks() throws IOException {
        for (var name : samples.subscriptions().keySet()) {
            sink.expect(name, memory.secret(name));
        }
    }

    private List<ObjectNode> sources() {
        return Arrays.stream(DemoFeed.values())
                .map(feed -> Registration.source(
                        feed.title(),
                        address().resolve(feed.path()).toString(),
                        feed.format().ending()))
                .toList();
    }

    private List<ObjectNode> subscriptions() throws IOException {
        var bodies = new ArrayList<ObjectNode>();
        for (var entry : samples.subscriptions().entrySet()) {
            for (var channel : entry.getValue().path("channels")) {
                if (channel instanceof ObjectNode fields && isOurs(fields)) {
                    fields.put(
                            "url", address().resolve("/hooks/" + entry.getKey()).toString());
                    fields.put("secret", memory.secret(entry.getKey()));
                }
            }
            bodies.add(entry.getValue());
        }
        return bodies;
    }

    private static boolean isOurs(ObjectNode channel) {
        return channel.path("url").asText().equals(SINK_IN_SAMPLES);
    }
}
