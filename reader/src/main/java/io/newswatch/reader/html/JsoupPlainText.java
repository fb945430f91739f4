package io.newswatch.reader.html;

import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** The text of an HTML fragment as jsoup parses it. */
public final class JsoupPlainText implements PlainText {
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "svg", "head", "button", "form");

    @Override
    public String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return TextRules.lines(html);
        }
        var text = new Paragraphs();
        Jsoup.parseBodyFragment(html).body().filter(new Writer(text));
        return TextRules.clean(text.toString());
    }

    /** Visits the nodes in reading order. */
    private record Writer(Paragraphs text) implements NodeFilter {
        @Override
        public FilterResult head(Node node, int depth) {
            switch (node) {
                case TextNode words -> text.words(words.getWholeText());
                case Element element
                when SILENT.contains(element.normalName()) -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
                case Element element -> open(element);
                default -> {
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
                text.close(isItem(element));
            }
            return FilterResult.CONTINUE;
        }

        private void open(Element element) {
            if (element.normalName().equals("br")) {
                text.line();
            } else if (isBlock(element)) {
                text.close(isItem(element));
            }
        }

        // To jsoup a line break is a block, too, and so is a formula with all its parts.
        private static boolean isBlock(Element element) {
            return element.isBlock()
                    && !element.normalName().equals("br")
                    && !Parser.NamespaceMathml.equals(element.tag().namespace());
        }

        private static boolean isItem(Element element) {
            return switch (element.normalName()) {
                case "li", "dt", "dd", "tr" -> true;
                default -> false;
            };
        }
    }
}
