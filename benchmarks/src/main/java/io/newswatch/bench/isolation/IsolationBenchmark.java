package io.newswatch.bench.isolation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.bench.load.NewWords;
import io.newswatch.bench.load.Pace;
import io.newswatch.bench.load.Sink;
import io.newswatch.bench.report.Figures;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Articles that two subscribers wait for: first both take their webhooks, then one of them hangs. The other is measured.
 * Each part gets as many articles and alerts as the other, and the first comes after a warm-up of its own.
 */
final class IsolationBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_WAIT = TimeUnit.MINUTES.toNanos(2);

    /** Two countries, so that the two parts have subscribers of their own. */
    private static final List<Country> COUNTRIES =
            List.of(new Country("country:jp", "Japan"), new Country("country:au", "Australia"));

    private final RunningSystem system;
    private final Settings settings;
    private final Figures figures;
    private final Http http = new Http(RunningSystem.TOKEN);
    private int pushed;

    private record Country(String id, String name) {}

    /** How much is measured: so many articles a part, at this rate. */
    record Settings(int warmUp, int articles, int perSecond) {}

    IsolationBenchmark(RunningSystem system, Settings settings, Figures figures) {
        this.system = system;
        this.settings = settings;
        this.figures = figures;
    }

    void run() throws IOException {
        try (var healthy = new Sink();
                var silent = new SilentReceiver()) {
            var alone = COUNTRIES.get(0);
            var beside = COUNTRIES.get(1);
            subscribe(alone, healthy.url(1));
            subscribe(alone, healthy.url(2));
            subscribe(beside, healthy.url(3));
            subscribe(beside, silent.url());
            measure(alone, healthy, settings.warmUp());
            var before = measure(alone, healthy, settings.articles());
            // So that the one that hangs does so already when measuring begins.
            measure(beside, healthy, settings.perSecond());
            var after = measure(beside, healthy, settings.articles());
            figures.addLatency("both receivers well: push intended → webhook received", before, "");
            figures.addLatency("the other one hangs: push intended → webhook received", after, "");
            figures.add("p99 with ÷ without", growth(before, after, 99), "p99 grows < 20 %");
            figures.add("p50 with ÷ without", growth(before, after, 50));
            figures.add("deliveries that wait for the one that hangs", waiting());
        } finally {
            http.close();
        }
    }

    private void subscribe(Country country, String url) {
        var body = JSON.createObjectNode()
                .put("name", "isolation")
                .put("minLevel", "CORE")
                .put("updates", "all");
        body.withObject("actors").putArray("all").add(country.id());
        body.withArray("channels").addObject().put("type", "webhook").put("url", url);
        http.post(system.alert("/api/v1/subscriptions"), "application/json", body.toString());
    }

    private Histogram measure(Country country, Sink sink, int articles) {
        var intended = new ArrayList<Long>();
        var urls = new ArrayList<String>();
        var pace = new Pace(settings.perSecond());
        for (int i = 0; i < articles; i++) {
            var url = "https://wire.example/isolation/" + pushed;
            var article = article(country, url);
            intended.add(pace.await(i));
            urls.add(url);
            http.post(system.ingest("/api/v1/articles"), "application/json", article);
        }
        var histogram = new Histogram(600_000_000L, 3);
        for (int i = 0; i < articles; i++) {
            histogram.recordValue(Math.max(0, (arrival(sink, urls.get(i)) - intended.get(i)) / 1_000));
        }
        return histogram;
    }

    /** Each says something else, so that none is taken for a copy of another. */
    private String article(Country country, String url) {
        int number = pushed++;
        var title = "NATO and " + country.name() + " sign pact " + number + " on " + NewWords.some(number, 3);
        var body = title + ", the alliance said on Tuesday. Officials agreed to cooperate more closely. "
                + NewWords.some(number, 300) + ".";
        return JSON.createObjectNode()
                .put("url", url)
                .put("title", title)
                .put("body", body)
                .toString();
    }

    private static long arrival(Sink sink, String url) {
        var limit = System.nanoTime() + LONGEST_WAIT;
        while (!sink.arrivals().containsKey(url)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("No webhook came for " + url);
            }
            LockSupport.parkNanos(5_000_000);
        }
        return sink.arrivals().getOrDefault(url, 0L);
    }

    private String waiting() throws IOException {
        var page = JSON.readTree(http.get(system.alert("/api/v1/deliveries?state=pending&limit=500")));
        return page.path("items").size() + (page.path("next").isNull() ? "" : " and more");
    }

    private static String growth(Histogram before, Histogram after, double percentile) {
        var ratio = (double) after.getValueAtPercentile(percentile) / before.getValueAtPercentile(percentile);
        return "%.2f".formatted(ratio);
    }
}
