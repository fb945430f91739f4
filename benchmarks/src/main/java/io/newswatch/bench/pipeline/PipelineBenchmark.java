package io.newswatch.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.bench.load.Pace;
import io.newswatch.bench.load.Sink;
import io.newswatch.bench.report.Figures;
import io.newswatch.bench.report.Machine;
import io.newswatch.bench.running.Backlog;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import io.newswatch.contract.Topics;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Measures one running system: throughput with batches, latency with single pushes, the raw copy before and after. */
final class PipelineBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATENCY_BAR = "p50 ≤ 50, p99 ≤ 250 ms";
    private static final int BATCH = 100;
    private static final int PUSHERS = 4;
    private static final int DISTINCT_RAW = 2_000;
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(5);

    private final RunningSystem system;
    private final Settings settings;
    private final Figures figures;
    private final Http http = new Http(RunningSystem.TOKEN);
    private final Trios trios;

    /**
     * What to measure.
     *
     * @param articles pushed in the throughput part
     * @param latencySeconds length of the latency part
     * @param perSecond rate of the latency part
     */
    record Settings(int articles, int warmUp, int subscriptions, int latencySeconds, int perSecond) {}

    PipelineBenchmark(RunningSystem system, Settings settings, Figures figures) {
        this.system = system;
        this.settings = settings;
        this.figures = figures;
        this.trios = new Trios(settings.subscriptions() / 2);
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        try (var sink = new Sink();
                var backlog = new Backlog(system.bootstrapServers())) {
            subscribe(sink);
            say("warming up with " + settings.warmUp() + " articles");
            push(new BenchArticles(trios, 1), settings.warmUp(), backlog);
            awaitHooks(sink, 2L * BenchArticles.alerting(settings.warmUp()));
            var before = rawThroughput();
            var ours = throughput(sink, backlog);
            var after = rawThroughput();
            var raw = (before + after) / 2;
            figures.add(
                    "raw three-stage copy, before / after",
                    "%.0f / %.0f articles/s".formatted(before, after),
                    "reference");
            figures.add("pipeline ÷ raw copy", "%.3f".formatted(ours / raw));
            figures.add(
                    "memory of everything, PSS",
                    "%.0f MB".formatted(Machine.pssMegabytes(system.process())),
                    "≤ 2,560 MB");
            rawLatency();
            latency(sink);
        } finally {
            http.close();
        }
    }

    private void subscribe(Sink sink) {
        say("making " + settings.subscriptions() + " subscriptions");
        for (int i = 0; i < settings.subscriptions(); i++) {
            var trio = trios.subscribed().get(i / 2);
            var body = JSON.createObjectNode().put("name", "bench " + i).put("minLevel", "CORE");
            var all = body.withObject("actors").putArray("all");
            trio.ids().forEach(all::add);
            body.withArray("channels").addObject().put("type", "webhook").put("url", sink.url(i));
            http.post(system.alert("/api/v1/subscriptions"), "application/json", body.toString());
        }
    }

    private double throughput(Sink sink, Backlog backlog) throws InterruptedException, ExecutionException {
        say("pushing " + settings.articles() + " articles");
        var alertsBefore = alerts();
        var hooksBefore = sink.received();
        var cpuBefore = Machine.cpuSeconds(system.process());
        var partsBefore = Machine.cpuByPart(system.process());
        var begin = System.nanoTime();
        var accepted = push(new BenchArticles(trios, System.nanoTime()), settings.articles(), backlog);
        var rate = settings.articles() / seconds(System.nanoTime() - begin);
        var cpu = Machine.cpuSeconds(system.process()) - cpuBefore;
        var parts = Machine.cpuByPart(system.process());
        var expected = 2L * BenchArticles.alerting(settings.articles());
        awaitHooks(sink, hooksBefore + expected);
        figures.add("accepted by ingest alone", "%.0f articles/s".formatted(settings.articles() / accepted));
        figures.add("whole pipeline, push → alert rows", "%.0f articles/s".formatted(rate), "≥ 1,000/s");
        figures.add("alerts raised / expected", (alerts() - alertsBefore) + " / " + expected);
        figures.add("webhooks received / expected", (sink.received() - hooksBefore) + " / " + expected);
        figures.add(
                "CPU of everything but the load generator",
                "%.2f ms an article".formatted(1_000 * cpu / settings.articles()));
        parts.forEach((part, seconds) -> figures.add(
                "– of that " + part,
                "%.2f ms an article"
                        .formatted(1_000 * (seconds - partsBefore.getOrDefault(part, 0.0)) / settings.articles())));
        figures.add("levels since start", levels());
        return rate;
    }

    private String levels() {
        return http.get(system.classify("/q/metrics"))
                .lines()
                .filter(line -> line.startsWith("newswatch_classified_total{"))
                .map(line -> line.replaceAll(".*level=\"(\\w+)\".* ([0-9.E]+)$", "$1 $2"))
                .collect(Collectors.joining(", "));
    }

    /** Pushes and waits until alert-service has committed the last one; returns the seconds until the last 202. */
    private double push(BenchArticles articles, int count, Backlog backlog)
            throws InterruptedException, ExecutionException {
        var goal = backlog.written(Topics.CLASSIFIED) + count;
        var begin = System.nanoTime();
        var lines = IntStream.range(0, count).mapToObj(articles::json).toList();
        var generated = System.nanoTime();
        var next = new AtomicInteger();
        try (var pushers = Executors.newFixedThreadPool(PUSHERS)) {
            for (int i = 0; i < PUSHERS; i++) {
                pushers.execute(() -> {
                    for (int at = next.getAndAdd(BATCH); at < count; at = next.getAndAdd(BATCH)) {
                        var body = String.join("\n", lines.subList(at, Math.min(count, at + BATCH)));
                        http.post(system.ingest("/api/v1/articles"), "application/x-ndjson", body);
                    }
                });
            }
        }
        var accepted = System.nanoTime();
        say("accepted after %.1f s (generated in %.1f s)"
                .formatted(seconds(accepted - generated), seconds(generated - begin)));
        backlog.awaitWritten(Topics.CLASSIFIED, goal);
        say("classified after %.1f s".formatted(seconds(System.nanoTime() - generated)));
        awaitRead(backlog);
        return seconds(accepted - generated);
    }

    private static void awaitRead(Backlog backlog) throws InterruptedException, ExecutionException {
        var limit = System.nanoTime() + LONGEST_WAIT;
        while (backlog.unread() > 0 && System.nanoTime() < limit) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void awaitHooks(Sink sink, long goal) {
        var limit = System.nanoTime() + LONGEST_WAIT;
        while (sink.received() < goal && System.nanoTime() < limit) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private double rawThroughput() throws InterruptedException, ExecutionException {
        say("raw copy");
        return new RawCopy(system.bootstrapServers(), "t").throughput(rawValues(), 30);
    }

    private void rawLatency() throws InterruptedException, ExecutionException {
        say("raw copy at " + settings.perSecond() + "/s");
        figures.addLatency(
                "raw copy at %d/s".formatted(settings.perSecond()),
                new RawCopy(system.bootstrapServers(), "l")
                        .latency(rawValues(), settings.perSecond(), Math.min(20, settings.latencySeconds())),
                "reference");
    }

    private List<byte[]> rawValues() {
        var articles = new BenchArticles(trios, 7);
        return IntStream.range(0, DISTINCT_RAW)
                .mapToObj(i -> articles.json(i).getBytes(UTF_8))
                .toList();
    }

    /**
     * Thrice, one after the other, each beside the bar: at this rate batches are small, and code that only they use is
     * compiled during the first two.
     */
    private void latency(Sink sink) throws InterruptedException {
        for (var round : List.of("first", "second")) {
            var pushes = singlePushes(sink);
            figures.addLatency(
                    "push accepted → webhook received, %s %d s at this rate"
                            .formatted(round, settings.latencySeconds()),
                    pushes.between(pushes.accepted(), sink.arrivals()),
                    LATENCY_BAR);
        }
        var then = singlePushes(sink);
        figures.addLatency("push intended → accepted", then.between(then.intended(), then.accepted()), "");
        figures.addLatency("push intended → webhook received", then.between(then.intended(), sink.arrivals()), "");
        figures.addLatency(
                "push accepted → webhook received", then.between(then.accepted(), sink.arrivals()), LATENCY_BAR);
    }

    private SinglePushes singlePushes(Sink sink) throws InterruptedException {
        say("single pushes at " + settings.perSecond() + "/s for " + settings.latencySeconds() + " s");
        var articles = new BenchArticles(trios, System.nanoTime());
        var total = settings.perSecond() * settings.latencySeconds();
        var lines = IntStream.range(0, total).mapToObj(articles::json).collect(Collectors.toCollection(ArrayList::new));
        var intended = new ConcurrentHashMap<String, Long>();
        var accepted = new ConcurrentHashMap<String, Long>();
        var inFlight = new Semaphore(200);
        var pace = new Pace(settings.perSecond());
        try (var pushers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total; i++) {
                var line = lines.get(i);
                var url = url(line);
                intended.put(url, pace.await(i));
                inFlight.acquire();
                pushers.execute(() -> {
                    try {
                        http.post(system.ingest("/api/v1/articles"), "application/json", line);
                        accepted.put(url, System.nanoTime());
                    } finally {
                        inFlight.release();
                    }
                });
            }
        }
        var matching = IntStream.range(0, total)
                .filter(number -> BenchArticles.alerts(number) && BenchArticles.isAlone(number))
                .mapToObj(i -> url(lines.get(i)))
                .toList();
        awaitArrivals(sink, matching);
        return new SinglePushes(matching.subList(matching.size() / 10, matching.size()), intended, accepted);
    }

    /** What alerts somebody, without the first tenth, and when it was to be pushed and was accepted. */
    private record SinglePushes(List<String> urls, Map<String, Long> intended, Map<String, Long> accepted) {
        Histogram between(Map<String, Long> begins, Map<String, Long> ends) {
            return histogram(urls, begins, ends);
        }
    }

    private static void awaitArrivals(Sink sink, List<String> urls) {
        var limit = System.nanoTime() + LONGEST_WAIT;
        for (var url : urls) {
            while (!sink.arrivals().containsKey(url) && System.nanoTime() < limit) {
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private static Histogram histogram(List<String> urls, Map<String, Long> begins, Map<String, Long> ends) {
        var histogram = new Histogram(600_000_000L, 3);
        for (var url : urls) {
            if (!ends.containsKey(url)) {
                throw new IllegalStateException("No webhook came for " + url);
            }
            var nanos = ends.getOrDefault(url, 0L) - begins.getOrDefault(url, 0L);
            histogram.recordValue(Math.max(0, nanos / 1_000));
        }
        return histogram;
    }

    private static String url(String line) {
        var from = line.indexOf("https://");
        return line.substring(from, line.indexOf('"', from));
    }

    private long alerts() {
        URI metrics = system.alert("/q/metrics");
        return http.get(metrics)
                .lines()
                .filter(line -> line.startsWith("newswatch_alerts_total{") && line.contains("raised"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    private static void say(String what) {
        System.out.println("… " + what);
    }
}
