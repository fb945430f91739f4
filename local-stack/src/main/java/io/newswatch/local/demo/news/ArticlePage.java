package io.newswatch.local.demo.news;

import io.newswatch.local.web.Html;
import java.net.URI;
import java.util.stream.Collectors;

/** An article as a web page, with what a page of a newspaper says of itself in its head. */
record ArticlePage(URI site, PublishedArticle published) {
    static URI address(URI site, SampleArticle article) {
        return site.resolve("/articles/" + article.slug());
    }

    /** The text as HTML paragraphs. */
    static String bodyHtml(SampleArticle article) {
        return article.paragraphs().stream()
                .map(paragraph -> "<p>" + Html.escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    String html() {
        var article = published.article();
        var body = "<article>\n<h1>" + Html.escape(article.title()) + "</h1>\n<p>By " + Html.escape(article.author())
                + ", <time datetime=\"" + published.publishedAt() + "\">" + published.publishedAt()
                + "</time></p>\n" + bodyHtml(article) + "\n</article>";
        return Html.page(article.language(), article.title(), head(article), body);
    }

    private String head(SampleArticle article) {
        return "<link rel=\"canonical\" href=\"" + address(site, article) + "\">\n"
                + meta("og:type", "article")
                + meta("og:title", article.title())
                + meta("og:description", article.summary())
                + meta("og:url", address(site, article).toString())
                + meta("article:published_time", published.publishedAt().toString());
    }

    private static String meta(String property, String content) {
        return "<meta property=\"" + property + "\" content=\"" + Html.escape(content) + "\">\n";
    }
}
