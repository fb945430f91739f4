package io.newswatch.system.history;

import io.newswatch.system.history.History.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Feeds, sitemaps and pages of a site. Pure. */
record Documents(Ledger ledger, String site) {
    /** What a site tells now, and since when. */
    record Told(Statement statement, String link, Instant first, Instant changed) {}

    String contentType(Way way) {
        return switch (way) {
            case ATOM -> "application/atom+xml";
            case RSS, SUMMARISED -> "application/rss+xml";
            case LISTED, PUSHED -> "application/xml";
        };
    }

    String feed(Way way, Collection<Told> told) {
        return switch (way) {
            case RSS -> rss(told, statement -> "<content:encoded>" + escaped(html(statement)) + "</content:encoded>");
            case SUMMARISED ->
                rss(told, statement -> "<description>" + escaped(ledger.summary(statement)) + "</description>");
            case ATOM -> atom(told);
            case LISTED -> sitemap(told);
            case PUSHED -> throw new IllegalArgumentException("what is pushed stands in no feed");
        };
    }

    String page(Told told) {
        var title = escaped(ledger.title(told.statement().number()));
        return "<!DOCTYPE html><html lang='en'><head><title>" + title + "</title>"
                + "<meta property='article:published_time' content='" + told.first() + "'>"
                + "</head><body><nav><a href='/'>Home</a></nav><main><article><h1>" + title + "</h1>"
                + html(told.statement()) + "</article></main><footer>All rights reserved</footer></body></html>";
    }

    private String rss(Collection<Told> told, Function<Statement, String> text) {
        return told.stream()
                .map(item -> "<item><title>" + escaped(title(item)) + "</title><link>" + item.link()
                        + "</link><guid isPermaLink='true'>" + item.link() + "</guid><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                item.first().atOffset(ZoneOffset.UTC))
                        + "</pubDate>" + text.apply(item.statement()) + "</item>")
                .collect(Collectors.joining(
                        "\n",
                        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
                                + "<title>Numbers</title><link>" + site + "/</link><description>n</description>",
                        "</channel></rss>"));
    }

    private String atom(Collection<Told> told) {
        return told.stream()
                .map(item -> "<entry><title>" + escaped(title(item)) + "</title><link href='" + item.link() + "'/><id>"
                        + item.link() + "</id><published>" + item.first() + "</published><updated>" + item.changed()
                        + "</updated><content type='html'>" + escaped(html(item.statement())) + "</content></entry>")
                .collect(Collectors.joining(
                        "\n",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Numbers</title><id>" + site
                                + "/</id><updated>" + Instant.EPOCH + "</updated>",
                        "</feed>"));
    }

    private String sitemap(Collection<Told> told) {
        return told.stream()
                .map(item -> "<url><loc>" + item.link() + "</loc><lastmod>" + item.changed() + "</lastmod></url>")
                .collect(Collectors.joining(
                        "\n", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "</urlset>"));
    }

    private String title(Told item) {
        return ledger.title(item.statement().number());
    }

    private String html(Statement statement) {
        return ledger.paragraphs(statement).stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
