package io.newswatch.local.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved web page as ingest takes it: title, address, language and the part that is the article. */
final class HtmlArticle {
    private HtmlArticle() {}

    static ObjectNode read(byte[] bytes) throws IOException {
        var page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        var article = JsonNodeFactory.instance.objectNode();
        canonicalUrl(page).ifPresent(url -> article.put("url", url));
        title(page).ifPresent(title -> article.put("title", title));
        present(page.select("html").attr("lang")).ifPresent(lang -> article.put("language", lang));
        article.put("bodyHtml", content(page).outerHtml());
        return article;
    }

    private static Optional<String> title(Document page) {
        return present(page.select("meta[property=og:title]").attr("content")).or(() -> present(page.title()));
    }

    /** Only an absolute address is one: where the file came from nobody knows. */
    private static Optional<String> canonicalUrl(Document page) {
        return present(page.select("link[rel=canonical]").attr("href")).filter(HtmlArticle::isAbsoluteWebAddress);
    }

    private static boolean isAbsoluteWebAddress(String href) {
        try {
            var uri = new URI(href);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The one article of the page, else its main part, else all of it. */
    private static Element content(Document page) {
        var articles = page.select("article");
        if (articles.size() == 1) {
            return articles.get(0);
        }
        var main = page.selectFirst("main");
        return main == null ? page.body() : main;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }
}
