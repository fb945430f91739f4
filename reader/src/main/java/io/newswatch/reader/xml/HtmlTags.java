package io.newswatch.reader.xml;

import java.util.Set;

/** The elements of HTML that are found, unescaped, in feeds. */
final class HtmlTags {
    /** Those that never have anything in them. Of those that RSS and Atom also know ({@code link}, {@code source}) none. */
    static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "area", "meta", "embed", "col");

    private static final Set<String> OTHERS = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "audio",
            "b",
            "big",
            "blockquote",
            "body",
            "button",
            "caption",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "i",
            "iframe",
            "ins",
            "kbd",
            "label",
            "li",
            "main",
            "mark",
            "noscript",
            "object",
            "ol",
            "p",
            "picture",
            "pre",
            "q",
            "s",
            "script",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
            "video");

    private HtmlTags() {}

    static boolean isKnown(String name) {
        var local = name.startsWith("xhtml:") ? name.substring("xhtml:".length()) : name;
        return VOID.contains(local) || OTHERS.contains(local);
    }
}
