package io.newswatch.reader.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.reader.page.outline.Weight;
import io.newswatch.reader.text.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article in the data that a page brings for its scripts ({@code __NEXT_DATA__} and its like): the longest
 * prose under a name that means text, in one piece or in many.
 */
final class Payload {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATE = Pattern.compile(
            "^\\s*(?:window\\.|self\\.|var\\s+)?[\\w.]*(?:STATE|DATA|state|data|props|content)\\w*\\s*=\\s*(?=[{\\[])");
    private static final Set<String> NAMES = Set.of(
            "articlebody",
            "body",
            "bodyhtml",
            "bodytext",
            "content",
            "contenthtml",
            "html",
            "text",
            "fulltext",
            "blocks",
            "paragraphs",
            "components",
            "elements",
            "richtext",
            "story",
            "maincontent",
            "contentelements",
            "bodycontent",
            "articletext",
            "postcontent",
            "rendered",
            "json",
            "document",
            "sections");
    private static final int MOST_NODES = 100_000;
    private static final int PIECE = 25;

    private final PlainText plainText;

    Payload(PlainText plainText) {
        this.plainText = plainText;
    }

    /** Nothing when there are no data or no prose in them. */
    Optional<String> text(Document page) {
        var best = "";
        for (var script : page.select("script")) {
            var found = text(tree(script.attr("type"), script.data()));
            best = Weight.of(found) > Weight.of(best) ? found : best;
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static @Nullable JsonNode tree(String type, String data) {
        var state = STATE.matcher(data);
        var begins = state.find() ? state.end() : type.endsWith("json") && !type.contains("ld+") ? 0 : -1;
        if (begins < 0) {
            return null;
        }
        try {
            return JSON.readTree(data.substring(begins));
        } catch (JsonProcessingException e) {
            // A program and not data.
            return null;
        }
    }

    private String text(@Nullable JsonNode root) {
        var best = "";
        var open = new ArrayDeque<JsonNode>();
        if (root != null) {
            open.add(root);
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            var node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            }
            for (var field : node.properties()) {
                var value = field.getValue();
                var name = field.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
                if (NAMES.contains(name)) {
                    var prose = String.join("\n\n", pieces(value));
                    best = Weight.of(prose) > Weight.of(best) ? prose : best;
                } else if (value.isContainerNode()) {
                    open.add(value);
                }
            }
        }
        return best;
    }

    // In the order of the document, which a stack keeps when the last is pushed first.
    private List<String> pieces(JsonNode root) {
        var pieces = new ArrayList<String>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(root);
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            var node = open.pop();
            if (node.isTextual()) {
                prose(node.asText()).ifPresent(pieces::add);
            }
            var children = new ArrayList<JsonNode>();
            node.forEach(children::add);
            children.reversed().forEach(open::push);
        }
        return pieces;
    }

    private Optional<String> prose(String given) {
        var text = given.indexOf('<') >= 0 || given.indexOf('&') >= 0 ? plainText.of(given) : given.strip();
        var isProse =
                Weight.of(text) >= PIECE && !text.startsWith("http") && !text.startsWith("/") && !text.startsWith("{");
        return isProse && (text.indexOf(' ') > 0 || text.codePointAt(0) > 0x0e00)
                ? Optional.of(text)
                : Optional.empty();
    }
}
