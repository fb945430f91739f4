package io.newswatch.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.bench.running.Http;
import io.newswatch.bench.running.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Every page of the console with an address that has something to show, as the data is now. */
final class PageList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PageList() {}

    /**
     * A page.
     *
     * @param name the address without the id of what it shows
     */
    record Page(String name, String path) {
        static Page of(String path) {
            return new Page(path, path);
        }

        static Page of(String prefix, String id) {
            return new Page(prefix + "{id}", prefix + id);
        }
    }

    static List<Page> of(RunningSystem system) throws IOException {
        try (var http = new Http(RunningSystem.TOKEN)) {
            var story = largest(http, system.alert("/api/v1/stories?limit=500"));
            var article = first(http, system.alert("/api/v1/articles?limit=1"));
            var pages = new ArrayList<Page>(List.of(
                    Page.of("/"),
                    Page.of("/?hours=168"),
                    Page.of("/?actor=country%3Ajp"),
                    Page.of("/stories/", story),
                    Page.of("/articles/", article),
                    Page.of("/alerts"),
                    Page.of("/alerts/", first(http, system.alert("/api/v1/alerts?limit=1"))),
                    Page.of("/alerts/why"),
                    Page.of("/search"),
                    Page.of("/search?q=NATO%20AND%20summit"),
                    Page.of("/search?level=CORE&actor=country%3Ajp")));
            pages.addAll(List.of(
                    Page.of("/coverage"),
                    Page.of("/coverage?days=1"),
                    Page.of("/coverage?days=30&by=topic"),
                    Page.of("/coverage?days=90&by=actor"),
                    Page.of("/coverage?days=30&actor=country%3Ajp&language=en"),
                    Page.of("/coverage.csv?days=90")));
            pages.addAll(List.of(
                    Page.of("/subscriptions"),
                    Page.of("/subscriptions/new"),
                    Page.of("/subscriptions/", first(http, system.alert("/api/v1/subscriptions?limit=1"))),
                    Page.of("/sources"),
                    Page.of("/sources/", first(http, system.ingest("/api/v1/sources?limit=1"))),
                    Page.of("/sources/new"),
                    Page.of("/pipeline"),
                    Page.of("/pipeline/dead-letters"),
                    Page.of("/people"),
                    Page.of("/people/admin"),
                    Page.of("/people/tokens"),
                    Page.of("/sign-in")));
            return pages;
        }
    }

    private static String first(Http http, URI uri) throws IOException {
        return items(http, uri).getFirst().path("id").asText();
    }

    /** The story with the most articles of those that were updated last. */
    private static String largest(Http http, URI uri) throws IOException {
        return items(http, uri).stream()
                .max((one, other) -> Integer.compare(
                        one.path("articles").asInt(), other.path("articles").asInt()))
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static List<JsonNode> items(Http http, URI uri) throws IOException {
        return StreamSupport.stream(JSON.readTree(http.get(uri)).path("items").spliterator(), false)
                .toList();
    }
}
