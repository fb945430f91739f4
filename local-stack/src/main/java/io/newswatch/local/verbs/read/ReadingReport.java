package io.newswatch.local.verbs.read;

import io.newswatch.local.terminal.Printable;
import io.newswatch.reader.document.Channel;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.Reading;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reading as people read it: what it is, its items, what was wrong. */
record ReadingReport(String input, Reading reading) {
    private static final int WIDTH = 110;

    String text() {
        return Stream.of(
                        Stream.of(Printable.line(input)),
                        content(),
                        reading.problems().stream()
                                .map(problem -> "  problem  " + problem.code().id() + ": "
                                        + Printable.line(problem.detail(), WIDTH)),
                        Stream.of(""))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> content() {
        return switch (reading) {
            case Reading.Feed feed ->
                Stream.concat(
                        Stream.of("  " + feed.kind().id() + channel(feed.channel()) + items(feed.items())),
                        feed.items().stream().flatMap(ReadingReport::item));
            case Reading.Sitemap sitemap ->
                Stream.concat(
                        Stream.of("  sitemap" + items(sitemap.items())),
                        sitemap.items().stream().flatMap(ReadingReport::item));
            case Reading.SitemapIndex index ->
                Stream.concat(
                        Stream.of("  sitemap index · " + index.sitemaps().size() + " sitemaps"),
                        index.sitemaps().stream().map(part -> "    " + Printable.line(part.url(), WIDTH)));
            case Reading.Page page -> page(page);
            case Reading.FeedList list ->
                Stream.concat(
                        Stream.of("  opml · " + list.feeds().size() + " feeds"),
                        list.feeds().stream()
                                .map(feed -> "    " + Printable.line(feed.title() + "  " + feed.url(), WIDTH)));
            case Reading.Unreadable unreadable -> Stream.of("  unreadable: " + unreadable.detail());
        };
    }

    private static Stream<String> page(Reading.Page page) {
        var head = Stream.of("  page · " + page.links().size() + " links");
        var feeds = page.feeds().stream().map(feed -> "    feed  " + Printable.line(feed.url(), WIDTH));
        var article = Stream.ofNullable(page.article()).flatMap(ReadingReport::item);
        return Stream.of(head, article, feeds).flatMap(lines -> lines);
    }

    private static String channel(Channel channel) {
        return channel.title().isEmpty() ? "" : " · " + Printable.line(channel.title(), 60);
    }

    private static String items(List<Item> items) {
        return " · " + items.size() + (items.size() == 1 ? " item" : " items");
    }

    private static Stream<String> item(Item item) {
        var date = item.publishedAt() == null ? "no date" : item.publishedAt().toString();
        var facts = String.format(
                Locale.ROOT,
                "      %s · %,d characters%s%s",
                date,
                item.body().length(),
                item.language() == null ? "" : " · " + Printable.line(item.language(), 20),
                item.authors().isEmpty() ? "" : " · " + Printable.line(String.join(", ", item.authors()), 60));
        return Stream.of(
                "    " + (item.title().isEmpty() ? "(no title)" : Printable.line(item.title(), WIDTH)),
                "      " + (item.url() == null ? "(no link)" : Printable.line(item.url(), WIDTH)),
                facts);
    }
}
