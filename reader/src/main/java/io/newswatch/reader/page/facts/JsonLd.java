package io.newswatch.reader.page.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a page's JSON-LD, forgiving what its authors get wrong. */
public final class JsonLd {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)|(?:-->|//\\s*\\]\\]>|\\]\\]>);?\\s*$");
    /** Where articles are only mentioned. */
    private static final Set<String> ASIDE = Set.of(
            "itemListElement",
            "isPartOf",
            "mentions",
            "citation",
            "about",
            "relatedLink",
            "hasPart",
            "potentialAction");

    private static final int MOST_NODES = 5_000;

    private final PlainText plainText;

    public JsonLd(PlainText plainText) {
        this.plainText = plainText;
    }

    /** What it says of the page's article, {@link ArticleData#NONE} when it says nothing. */
    public ArticleData read(Document page) {
        var found = new ArrayList<JsonNode>();
        for (var script : page.select("script[type~=(?i)ld\\+json]")) {
            collect(tree(script.data()), found);
        }
        var articles = found.stream().filter(JsonLd::isArticle).toList();
        if (articles.isEmpty()) {
            return found.isEmpty() ? ArticleData.NONE : article(found.getFirst(), 0);
        }
        var titled = articles.stream().filter(node -> node.has("headline")).toList();
        var best = titled.isEmpty() ? articles.getFirst() : titled.getFirst();
        long others = titled.stream()
                .map(node -> node.path("headline").asText())
                .filter(headline -> !headline.equals(best.path("headline").asText()))
                .distinct()
                .count();
        return article(best, (int) others);
    }

    private static @Nullable JsonNode tree(String data) {
        try {
            return JSON.readTree(WRAPPING.matcher(data).replaceAll(""));
        } catch (JsonProcessingException e) {
            // Broken data say nothing; the page itself is read all the same.
            return null;
        }
    }

    private static void collect(@Nullable JsonNode root, List<JsonNode> found) {
        var open = new ArrayDeque<JsonNode>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            var node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isOfInterest(node)) {
                    found.add(node);
                }
                node.properties().stream()
                        .filter(field -> field.getValue().isContainerNode() && !ASIDE.contains(field.getKey()))
                        .forEach(field -> open.add(field.getValue()));
            }
        }
    }

    private static boolean isOfInterest(JsonNode node) {
        return isArticle(node)
                || types(node).stream().anyMatch(type -> type.equals("WebPage") || type.equals("VideoObject"));
    }

    private static boolean isArticle(JsonNode node) {
        return types(node).stream().anyMatch(ArticleData::isArticleType);
    }

    private static List<String> types(JsonNode node) {
        return texts(node.path("@type"))
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        return node.isArray() ? node.valueStream().flatMap(JsonLd::texts) : Stream.empty();
    }

    private ArticleData article(JsonNode node, int others) {
        return new ArticleData(
                types(node),
                isArticle(node) ? line(node, "headline", "name") : null,
                line(node, "description"),
                body(node),
                names(node.path("author")).distinct().toList(),
                line(node, "datePublished", "dateCreated", "uploadDate"),
                line(node, "dateModified"),
                line(node, "inLanguage"),
                names(node.path("publisher")).findFirst().orElse(null),
                node.path("isAccessibleForFree").asText("").equalsIgnoreCase("false"),
                others);
    }

    private @Nullable String body(JsonNode node) {
        var whole = text(node.path("articleBody").asText(""));
        if (!whole.isEmpty()) {
            return whole;
        }
        var updates = node.path("liveBlogUpdate")
                .valueStream()
                .map(update -> text(update.path("articleBody").asText("")))
                .filter(text -> !text.isEmpty())
                .toList();
        return updates.isEmpty() ? null : String.join("\n\n", updates);
    }

    private String text(String given) {
        var mayBeMarkup = given.indexOf('<') >= 0 || given.indexOf('&') >= 0;
        return mayBeMarkup ? plainText.of(given) : TextRules.lines(TextRules.clean(given));
    }

    private @Nullable String line(JsonNode node, String... names) {
        return Stream.of(names)
                .flatMap(name -> texts(node.path(name)))
                .map(text -> TextRules.oneLine(text(text)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private Stream<String> names(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().flatMap(this::names);
        }
        var name = node.isObject() ? node.path("name") : node;
        return texts(name).map(text -> TextRules.oneLine(text(text))).filter(text -> !text.isEmpty());
    }
}
