package io.newswatch.local.demo.news;

import io.newswatch.local.web.Html;
import io.newswatch.local.web.WebHandler;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The demo's news sites: feeds and pages of what is out by now. Empty until an edition opens. */
public final class NewsSite implements WebHandler {
    private static final Pattern FEED = Pattern.compile("/feeds/([a-z0-9-]+)\\.(rss|atom)");
    private static final Pattern ARTICLE = Pattern.compile("/articles/([a-z0-9-]+)");

    private final Supplier<URI> site;
    private final InstantSource clock;
    private volatile Optional<Edition> edition = Optional.empty();

    /**
     * @param site base address of every link; asked for when needed, because the port may be found at the start
     */
    public NewsSite(Supplier<URI> site, InstantSource clock) {
        this.site = site;
        this.clock = clock;
    }

    /** From now on the articles of this edition come out. */
    public void open(Edition opened) {
        edition = Optional.of(opened);
    }

    @Override
    public WebResponse handle(WebRequest request) {
        if (!request.isRead()) {
            return WebResponse.methodNotAllowed("GET");
        }
        var published = published();
        if (request.path().equals("/")) {
            return WebResponse.page(index(published));
        }
        var feed = FEED.matcher(request.path());
        if (feed.matches()) {
            return DemoFeed.bySlug(feed.group(1))
                    .map(known -> feed(request, known, feed.group(2), published))
                    .orElseGet(WebResponse::notFound);
        }
        var article = ARTICLE.matcher(request.path());
        return article.matches() ? page(request, article.group(1), published) : WebResponse.notFound();
    }

    private List<PublishedArticle> published() {
        return edition.map(open -> open.at(clock.instant())).orElse(List.of());
    }

    private WebResponse feed(WebRequest request, DemoFeed feed, String ending, List<PublishedArticle> published) {
        var newestFirst = published.stream()
                .filter(p -> p.article().feed().equals(feed.slug()))
                .sorted(Comparator.comparing(PublishedArticle::publishedAt).reversed())
                .toList();
        var updatedAt =
                newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.get(0).publishedAt();
        var format = ending.equals("rss") ? DemoFeed.Format.RSS : DemoFeed.Format.ATOM;
        var xml =
                switch (format) {
                    case RSS -> new RssXml(site.get(), feed).write(newestFirst, updatedAt);
                    case ATOM -> new AtomXml(site.get(), feed).write(newestFirst, updatedAt);
                };
        return Conditional.answer(request, WebResponse.of(200, format.contentType(), xml), updatedAt);
    }

    private WebResponse page(WebRequest request, String slug, List<PublishedArticle> published) {
        return published.stream()
                .filter(p -> p.article().slug().equals(slug))
                .findFirst()
                .map(p -> Conditional.answer(
                        request, WebResponse.page(new ArticlePage(site.get(), p).html()), p.publishedAt()))
                .orElseGet(WebResponse::notFound);
    }

    private static String index(List<PublishedArticle> published) {
        var feeds = Arrays.stream(DemoFeed.values())
                .map(feed -> link(feed.path(), feed.title()))
                .collect(Collectors.joining("\n"));
        var articles = published.stream()
                .sorted(Comparator.comparing(PublishedArticle::publishedAt).reversed())
                .map(p -> link("/articles/" + p.article().slug(), p.article().title()))
                .collect(Collectors.joining("\n"));
        return Html.page(
                "en",
                "Demo news",
                "<h1>Demo news</h1>\n<p>Invented outlets, to try Newswatch with. What they cause arrives at the"
                        + " <a href=\"/hooks\">webhook sink</a>.</p>\n<h2>Feeds</h2>\n<ul>" + feeds
                        + "</ul>\n<h2>Articles</h2>\n<ul>" + articles + "</ul>");
    }

    private static String link(String path, String title) {
        return "<li><a href=\"" + path + "\">" + Html.escape(title) + "</a></li>";
    }
}
