package io.newswatch.local.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list that a service gives out page by page. */
public final class PagedList {
    private PagedList() {}

    /** Every item of the list; empty when the service refuses it. */
    public static Optional<List<JsonNode>> read(ServiceApi service, String path) throws IOException {
        var items = new ArrayList<JsonNode>();
        var page = service.get(path + "?limit=500");
        while (page.isSuccess()) {
            page.body().path("items").forEach(items::add);
            var next = page.body().path("next").asText("");
            if (next.isEmpty() || page.body().path("next").isNull()) {
                return Optional.of(items);
            }
            page = service.get(path + "?limit=500&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }
}
