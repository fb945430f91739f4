package io.newswatch.reader.xml;

import io.newswatch.reader.link.WebAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element as it was written, its name in our own prefixes ({@code title}, {@code dc:date}, {@code content:encoded}),
 * in lower case. Only {@link XmlTree} changes it, while it reads.
 */
public final class XmlElement implements XmlNode {
    private static final Set<String> VOID = HtmlTags.VOID;

    private final @Nullable XmlElement parent;
    private final String name;
    private final Map<String, String> attributes;
    /** Most elements of evil documents are empty, and most of good ones hold one text. */
    private List<XmlNode> content = List.of();

    private boolean cutOff;

    XmlElement(@Nullable XmlElement parent, String name, Map<String, String> attributes) {
        this.parent = parent;
        this.name = name;
        this.attributes = attributes;
    }

    void add(XmlNode node) {
        if (content.isEmpty()) {
            content = List.of(node);
            return;
        }
        if (content.size() == 1) {
            content = new ArrayList<>(content);
        }
        content.add(node);
    }

    void cutOff() {
        cutOff = true;
    }

    boolean endsBlank() {
        return content.isEmpty()
                || !(content.getLast() instanceof Text text)
                || text.value().isBlank();
    }

    /** In our prefixes, lower case. */
    public String name() {
        return name;
    }

    /** Whether the document stopped before the element was complete. */
    public boolean isCutOff() {
        return cutOff;
    }

    /** By its local name in lower case; only {@code xml:lang} and {@code xml:base} keep their prefix. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** All of them, named as {@link #attribute} names them. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** The elements in it. */
    public Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** The elements in it with this name. */
    public Stream<XmlElement> children(String wanted) {
        return children().filter(child -> child.name.equals(wanted));
    }

    /** The first of the elements in it with this name. */
    public Optional<XmlElement> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** Whether there are elements in it. */
    public boolean hasElements() {
        return content.stream().anyMatch(XmlElement.class::isInstance);
    }

    /** All its text, that of the elements in it too. */
    public String text() {
        if (content.isEmpty()) {
            return "";
        }
        if (content.size() == 1 && content.getFirst() instanceof Text text) {
            return text.value();
        }
        var all = new StringBuilder();
        appendText(all);
        return all.toString();
    }

    /** Its text outside the elements in it. */
    public String ownText() {
        var own = new StringBuilder();
        for (var node : content) {
            if (node instanceof Text text) {
                own.append(text.value());
            }
        }
        return own.toString();
    }

    /** What is in it, as HTML. */
    public String html() {
        var html = new StringBuilder();
        appendHtml(html);
        return html.toString();
    }

    /** The nearest {@code xml:lang}. */
    public @Nullable String language() {
        for (var element = this; element != null; element = element.parent) {
            var language = element.attributes.get("xml:lang");
            if (language != null && !language.isBlank()) {
                return language.strip();
            }
        }
        return null;
    }

    /** Where relative links in it start: {@code xml:base}, one seen from the other, and all from the document's address. */
    public @Nullable String base(@Nullable String address) {
        var outer = parent == null ? address : parent.base(address);
        var own = attributes.get("xml:base");
        return own == null ? outer : WebAddress.resolve(outer, own).orElse(outer);
    }

    private void appendText(StringBuilder all) {
        for (var node : content) {
            switch (node) {
                case Text text -> all.append(text.value());
                case XmlElement element -> element.appendText(all);
            }
        }
    }

    private void appendHtml(StringBuilder html) {
        for (var node : content) {
            switch (node) {
                case Text text -> html.append(escaped(text.value()));
                case XmlElement element -> element.appendAsHtml(html);
            }
        }
    }

    private void appendAsHtml(StringBuilder html) {
        var tag = name.substring(name.indexOf(':') + 1);
        html.append('<').append(tag).append('>');
        appendHtml(html);
        if (!VOID.contains(tag)) {
            html.append("</").append(tag).append('>');
        }
    }

    private static String escaped(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
