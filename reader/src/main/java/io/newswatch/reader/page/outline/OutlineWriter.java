package io.newswatch.reader.page.outline;

import io.newswatch.reader.page.outline.Block.Kind;
import io.newswatch.reader.text.TextRules;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes the outline of a page in one walk over its nodes. Every element that is not part of a line of text is a region;
 * a block ends where a region begins or ends, and at two line breaks.
 */
final class OutlineWriter implements NodeVisitor {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "head",
            "button",
            "select",
            "option",
            "textarea",
            "input",
            "canvas",
            "audio",
            "video",
            "map",
            "applet",
            "amp-ad",
            "amp-sidebar",
            "amp-iframe",
            "amp-consent",
            "amp-user-notification",
            "rp",
            "rt",
            "frameset",
            "noframes");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "picture",
            "q",
            "ruby",
            "rb",
            "s",
            "samp",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "br",
            "o:p",
            "st1:place",
            "g",
            "tspan");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("p", Kind.PARAGRAPH),
            Map.entry("h1", Kind.HEADING),
            Map.entry("h2", Kind.HEADING),
            Map.entry("h3", Kind.HEADING),
            Map.entry("h4", Kind.HEADING),
            Map.entry("h5", Kind.HEADING),
            Map.entry("h6", Kind.HEADING),
            Map.entry("li", Kind.ITEM),
            Map.entry("dt", Kind.ITEM),
            Map.entry("dd", Kind.ITEM),
            Map.entry("td", Kind.CELL),
            Map.entry("th", Kind.CELL),
            Map.entry("blockquote", Kind.QUOTE),
            Map.entry("pre", Kind.PREFORMATTED));

    /** Where a word may be broken, which nobody sees and every search would stumble over. */
    private static final String UNSEEN = "\u00ad\u200b\u2060\ufeff";

    private final List<Block> blocks = new ArrayList<>();
    private final Roles roles = new Roles();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int weight;
    private int linkWeight;
    private int linkDepth;
    private int silence;
    private int breaks;
    private boolean space;

    /** A region that has begun. */
    private record Open(Element element, Kind kind, int region, boolean keepsLines) {}

    Outline outline() {
        flush();
        var kept = regions.stream().filter(region -> region.blocks() > 0).count();
        return new Outline(List.copyOf(blocks), kept == regions.size() ? List.copyOf(regions) : withoutEmpty());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (silence == 0) {
                write(words.getWholeText());
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        if (silence > 0 || SILENT.contains(element.normalName())) {
            silence++;
        } else if (isInline(element)) {
            openInline(element);
        } else {
            openRegion(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silence > 0) {
            silence--;
        } else if (isInline(element)) {
            linkDepth -= element.normalName().equals("a") ? 1 : 0;
        } else {
            closeRegion();
        }
    }

    private boolean isInline(Element element) {
        var name = element.normalName();
        if (!INLINE.contains(name)) {
            return false;
        }
        // A word like "share" on a span outside of a paragraph makes it a box of its own.
        return !name.equals("span") || !isBox(element);
    }

    private boolean isBox(Element span) {
        var parent = span.parent();
        var inText = parent == null || KINDS.containsKey(parent.normalName()) || INLINE.contains(parent.normalName());
        return !inText
                && !span.className().isEmpty()
                && switch (roles.of(span)) {
                    case NOISE, FOREIGN, HIDDEN -> true;
                    case BODY, ARTICLE, MAIN, PLAIN, DOUBTFUL -> false;
                };
    }

    private void openInline(Element element) {
        switch (element.normalName()) {
            case "br" -> {
                breaks++;
                space = true;
                if (breaks > 1) {
                    flush();
                }
            }
            case "a" -> linkDepth++;
            default -> {}
        }
    }

    private void openRegion(Element element) {
        flush();
        var around = open.peek();
        var own = KINDS.get(element.normalName());
        var kind = own != null ? own : around == null ? Kind.TEXT : inherited(around.kind());
        var keepsLines = element.normalName().equals("pre") || (around != null && around.keepsLines());
        open.push(new Open(element, kind, regions.size(), keepsLines));
        int parent = around == null ? -1 : around.region();
        regions.add(new Region(element, blocks.size(), blocks.size(), parent, roles.of(element)));
    }

    // A box in a cell or in a headline is a box.
    private static Kind inherited(Kind kind) {
        return switch (kind) {
            case ITEM, QUOTE, HEADING, PREFORMATTED -> kind;
            case PARAGRAPH, CELL, TEXT -> Kind.TEXT;
        };
    }

    private void closeRegion() {
        flush();
        var closed = open.pop();
        var region = regions.get(closed.region());
        regions.set(
                closed.region(),
                new Region(region.element(), region.first(), blocks.size(), region.parent(), region.role()));
    }

    private void write(String words) {
        var current = open.peek();
        var keepsLines = current != null && current.keepsLines();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (keepsLines && c == '\n' && !text.isEmpty()) {
                breaks = Math.max(1, breaks);
            } else if (Character.isWhitespace(c) || c == '\u00a0') {
                space = true;
            } else if (UNSEEN.indexOf(c) < 0) {
                append(c);
            }
        }
    }

    private void append(char c) {
        if (!text.isEmpty() && (breaks > 0 || space)) {
            text.append(breaks > 0 ? '\n' : ' ');
        }
        breaks = 0;
        space = false;
        text.append(c);
        int one = Weight.of(c);
        weight += one;
        linkWeight += linkDepth > 0 ? one : 0;
    }

    private void flush() {
        if (weight > 0) {
            var current = open.peek();
            if (current != null) {
                var words = TextRules.clean(text.toString());
                blocks.add(new Block(words, weight, linkWeight, current.kind(), current.element()));
            }
        }
        text.setLength(0);
        weight = 0;
        linkWeight = 0;
        breaks = 0;
        space = false;
    }

    private List<Region> withoutEmpty() {
        var places = new int[regions.size()];
        var kept = new ArrayList<Region>();
        for (int i = 0; i < places.length; i++) {
            var region = regions.get(i);
            places[i] = kept.size();
            if (region.blocks() > 0) {
                int parent = region.parent() < 0 ? -1 : places[region.parent()];
                kept.add(new Region(region.element(), region.first(), region.end(), parent, region.role()));
            }
        }
        return List.copyOf(kept);
    }
}
