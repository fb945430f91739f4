package io.newswatch.local.verbs.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.classifier.Document;
import io.newswatch.local.files.ArticleInFile;
import io.newswatch.local.files.UnreadableFileException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the classifier takes of an article in a file: the fields of a push or of a labelled case. */
final class ArticleDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleDocument() {}

    static Document of(ArticleInFile article) throws UnreadableFileException {
        var json = parse(article);
        var title = json.path("title").asText("");
        var body = body(json);
        if (title.isBlank() && body.isBlank()) {
            throw new UnreadableFileException(article.where(), "has neither title nor text");
        }
        return new Document(title, body, language(json), publishedAt(article, json));
    }

    private static JsonNode parse(ArticleInFile article) throws UnreadableFileException {
        try {
            var json = JSON.readTree(article.json());
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableFileException(article.where(), "is not JSON: " + e.getOriginalMessage());
        }
        throw new UnreadableFileException(article.where(), "is not a JSON object");
    }

    private static String body(JsonNode json) {
        if (json.hasNonNull("body")) {
            return json.path("body").asText();
        }
        if (json.hasNonNull("bodyHtml")) {
            return textOf(Jsoup.parse(json.path("bodyHtml").asText()).body());
        }
        return json.path("text").asText("");
    }

    private static @Nullable String language(JsonNode json) {
        return json.path("language").asText(json.path("lang").asText(null));
    }

    private static @Nullable Instant publishedAt(ArticleInFile article, JsonNode json) throws UnreadableFileException {
        if (!json.hasNonNull("publishedAt")) {
            return null;
        }
        var text = json.path("publishedAt").asText();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnreadableFileException(
                    article.where(), "publishedAt must be like 2026-03-01T09:00:00Z, not " + text);
        }
    }

    /** The page's text with a blank line between blocks, so that sentences do not run into one another. */
    private static String textOf(Element body) {
        body.select("script, style, nav, noscript, template").remove();
        return body.wholeText()
                .lines()
                .map(String::strip)
                .reduce("", ArticleDocument::joined)
                .strip();
    }

    private static String joined(String text, String line) {
        return line.isEmpty() ? text : text + line + "\n";
    }
}
