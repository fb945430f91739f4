package io.newswatch.system.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.system.history.History.Numbered;
import io.newswatch.system.history.History.Statement;
import io.newswatch.system.running.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The publishers of a run: of every kind as many as keep their feeds short, each a source of ingest's. */
final class NumberedNews implements AutoCloseable {
    private static final int LONGEST_FEED = 250;
    /** One in so many stands in a second feed too. */
    private static final int SHARED = 40;

    private final List<Numbered> said;
    private final Api ingest;
    private final Map<Way, List<Site>> sites = new EnumMap<>(Way.class);
    private final List<String> sources = new ArrayList<>();

    NumberedNews(List<Numbered> said, Ledger ledger, Moments moments, Api ingest) {
        this.said = said;
        this.ingest = ingest;
        for (var way : List.of(Way.RSS, Way.ATOM, Way.SUMMARISED, Way.LISTED)) {
            var articles = said.stream().filter(n -> n.way() == way).count();
            var ofWay = new ArrayList<Site>();
            for (int i = 0; i <= articles / LONGEST_FEED; i++) {
                ofWay.add(new Site(way, ledger, moments));
            }
            sites.put(way, ofWay);
        }
    }

    /** Makes every site a source, while its feed is empty, and returns when each was read once. */
    void subscribe(Duration pollEvery) {
        sites.values()
                .forEach(ofWay -> ofWay.forEach(site -> {
                    var kind = site.way() == Way.LISTED ? "sitemap" : site.way() == Way.ATOM ? "atom" : "rss";
                    var body = (ObjectNode) Api.json("{'name':'Numbers','fullText':true}");
                    body.put("kind", kind).put("url", site.feed()).put("pollEvery", pollEvery.toString());
                    var answer = ingest.post("/api/v1/sources", body);
                    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
                    sources.add(answer.body().get("id").asText());
                }));
        sources.forEach(source -> ingest.post("/api/v1/sources/" + source + "/poll", Api.json("{}")));
    }

    /** The sources that were not read successfully since then. */
    List<String> unreadSince(Instant then) {
        return sources.stream()
                .map(source -> ingest.get("/api/v1/sources/" + source).body())
                .filter(source -> !Instant.parse(source.path("lastSuccessAt").asText(Instant.EPOCH.toString()))
                        .isAfter(then))
                .map(source -> source.get("url") + " " + source.get("state") + " " + source.get("lastFailure"))
                .toList();
    }

    void publish(Statement statement) {
        var numbered = said.get(statement.number());
        var site = siteOf(numbered.way(), statement.number());
        site.publish(statement, site.address(statement.number()));
        if (numbered.way() == Way.RSS && numbered.editions() == 1 && statement.number() % SHARED == 1) {
            siteOf(Way.ATOM, statement.number()).publish(statement, site.address(statement.number()));
        }
    }

    @Override
    public void close() {
        sources.forEach(source -> ingest.delete("/api/v1/sources/" + source));
        sites.values().forEach(ofWay -> ofWay.forEach(Site::close));
    }

    private Site siteOf(Way way, int number) {
        var ofWay = sites.get(way);
        return ofWay.get(number / 20 % ofWay.size());
    }
}
