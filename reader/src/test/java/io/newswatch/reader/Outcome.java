package io.newswatch.reader;

import io.newswatch.reader.document.FeedLink;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ListedFeed;
import io.newswatch.reader.document.PageLink;
import io.newswatch.reader.document.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A reading in the words of an {@link Expectation}, for comparing the two as text. */
record Outcome(Reading reading) {
    String like(Expectation expectation) {
        var lines = new ArrayList<String>();
        int item = -1;
        lines.add("kind: " + kind());
        if (!reading.problems().isEmpty()) {
            lines.add("problems: "
                    + reading.problems().stream()
                            .map(problem -> problem.code().id())
                            .collect(Collectors.joining(", ")));
        }
        for (var line : expectation.outcome()) {
            var name = line.strip().split(":", 2)[0];
            if (line.equals("item")) {
                item++;
            }
            if (line.equals("item") && item < items().size()) {
                lines.add("item");
            } else if (line.startsWith("  ") && item < items().size()) {
                lines.add("  " + name + ": " + items().get(item).get(name));
            } else if (!List.of("kind", "problems", "item").contains(name)) {
                lines.add(name + ": " + facts().get(name));
            }
        }
        for (item++; item < items().size(); item++) {
            lines.add("item " + items().get(item));
        }
        return String.join("\n", lines);
    }

    private String kind() {
        return switch (reading) {
            case Reading.Feed feed -> feed.kind().id();
            case Reading.Sitemap sitemap -> "sitemap";
            case Reading.SitemapIndex index -> "sitemap-index";
            case Reading.Page page -> "page";
            case Reading.FeedList list -> "opml";
            case Reading.Unreadable unreadable -> "unreadable";
        };
    }

    private List<Map<String, String>> items() {
        return switch (reading) {
            case Reading.Feed feed -> feed.items().stream().map(Outcome::fields).toList();
            case Reading.Sitemap sitemap ->
                sitemap.items().stream().map(Outcome::fields).toList();
            case Reading.SitemapIndex index ->
                index.sitemaps().stream()
                        .map(part -> Map.of("url", part.url(), "updated", "" + part.updatedAt()))
                        .toList();
            case Reading.FeedList list ->
                list.feeds().stream().map(Outcome::fields).toList();
            case Reading.Page page -> List.of();
            case Reading.Unreadable unreadable -> List.of();
        };
    }

    private static Map<String, String> fields(Item item) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", oneLine(item.title()));
        fields.put("url", item.url());
        fields.put("guid", oneLine(item.guid()));
        fields.put("summary", oneLine(item.summary()));
        fields.put("body", oneLine(item.body()));
        fields.put("language", item.language());
        fields.put("published", "" + item.publishedAt());
        fields.put("updated", "" + item.updatedAt());
        fields.put("authors", String.join(", ", item.authors()));
        return fields;
    }

    private static Map<String, String> fields(ListedFeed feed) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("url", feed.url());
        fields.put("title", feed.title());
        fields.put("site", feed.site());
        fields.put("language", feed.language());
        fields.put("folders", String.join(", ", feed.folders()));
        return fields;
    }

    private Map<String, String> facts() {
        return switch (reading) {
            case Reading.Page page -> {
                var facts = new LinkedHashMap<String, String>();
                facts.put("feeds", page.feeds().stream().map(FeedLink::url).collect(Collectors.joining(", ")));
                facts.put("links", page.links().stream().map(PageLink::url).collect(Collectors.joining(", ")));
                facts.put("canonical", page.canonicalUrl());
                facts.put(
                        "title", page.article() == null ? null : page.article().title());
                yield facts;
            }
            case Reading.Unreadable unreadable ->
                Map.of("reason", unreadable.reason().id());
            default -> Map.of();
        };
    }

    private static String oneLine(String text) {
        return text == null ? null : text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
