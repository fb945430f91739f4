package io.newswatch.reader.feed;

import io.newswatch.reader.text.BodyText;
import io.newswatch.reader.text.TitleText;
import io.newswatch.reader.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text in an element: HTML escaped or bare, XHTML, plain, or in base64, as its {@code type} and {@code mode} say or do not. */
final class TextConstruct {
    private final TitleText titles;
    private final BodyText bodies;

    TextConstruct(TitleText titles, BodyText bodies) {
        this.titles = titles;
        this.bodies = bodies;
    }

    /** On one line; empty when there is none. */
    String title(XmlElement element) {
        if (element.hasElements()) {
            return titles.of("<span>" + element.html() + "</span>");
        }
        var text = raw(element);
        return isPlain(element) ? titles.ofPlain(text) : titles.of(text);
    }

    /** In paragraphs; null when there is none. */
    @Nullable String body(XmlElement element) {
        if (isNoText(element)) {
            return null;
        }
        String body;
        if (element.hasElements()) {
            body = bodies.of(isWrapped(element) ? element.text() : unescapedOnce(element));
        } else {
            var text = raw(element);
            body = isPlain(element) ? bodies.ofPlain(text) : bodies.of(text);
        }
        return body.isBlank() ? null : body;
    }

    // XHTML that is one div with escaped HTML in it.
    private static boolean isWrapped(XmlElement element) {
        var only = element.children().toList();
        return only.size() == 1
                && !only.getFirst().hasElements()
                && element.ownText().isBlank()
                && TitleText.hasMarkup(only.getFirst().text());
    }

    // HTML that was put in without escaping: its texts may hold entities that were escaped.
    private static String unescapedOnce(XmlElement element) {
        return type(element).equals("html") || type(element).equals("text/html")
                ? element.html().replace("&amp;", "&")
                : element.html();
    }

    private static String raw(XmlElement element) {
        var text = element.text();
        return isBase64(element) ? decoded(text) : text;
    }

    private static boolean isPlain(XmlElement element) {
        var type = type(element);
        return (type.equals("text") || type.equals("text/plain")) && element.attribute("mode") == null;
    }

    private static boolean isBase64(XmlElement element) {
        var mode = element.attribute("mode");
        return "base64".equalsIgnoreCase(mode) || type(element).equals("application/octet-stream");
    }

    private static boolean isNoText(XmlElement element) {
        var type = type(element);
        return type.startsWith("image/")
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || type.equals("application/pdf")
                || type.equals("application/zip");
    }

    private static String type(XmlElement element) {
        var type = element.attribute("type");
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Said to be base64, and is not: then it is what it looks like.
            return base64;
        }
    }
}
