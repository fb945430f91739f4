package io.newswatch.reader.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A start tag as it was written.
 *
 * @param name in lower case, with the document's prefix
 * @param attributes by local name in lower case, values raw; {@code xml:…} and {@code xmlns:…} keep their prefix
 * @param end where the text goes on
 */
record StartTag(String name, Map<String, String> attributes, boolean isEmpty, int end) {
    /** The tag that begins at {@code at}, or null when what stands there is no tag but a bare angle bracket. */
    static @Nullable StartTag at(String text, int at) {
        int nameEnd = endOfName(text, at + 1);
        if (nameEnd == at + 1) {
            return null;
        }
        var name = text.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
        return new Parser(text, nameEnd).parse(name);
    }

    static int endOfName(String text, int from) {
        int i = from;
        while (i < text.length() && isNameCharacter(text.charAt(i), i > from)) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c, boolean inside) {
        if (c == '_' || Character.isLetter(c)) {
            return true;
        }
        return inside && ((c >= '0' && c <= '9') || c == ':' || c == '-' || c == '.');
    }

    /** Walks over the attributes. */
    private static final class Parser {
        private final String text;
        private int at;

        private Parser(String text, int at) {
            this.text = text;
            this.at = at;
        }

        @Nullable StartTag parse(String name) {
            Map<String, String> attributes = Map.of();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '>') {
                    return new StartTag(name, attributes, text.charAt(at - 1) == '/', at + 1);
                }
                if (c == '<') {
                    return null;
                }
                if (c <= ' ' || c == '/' || c == '"' || c == '\'' || c == '=') {
                    at++;
                } else {
                    attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
                    if (!attribute(attributes)) {
                        return null;
                    }
                }
            }
            return null;
        }

        private boolean attribute(Map<String, String> attributes) {
            int start = at;
            while (at < text.length() && !endsAttributeName(text.charAt(at))) {
                at++;
            }
            var name = text.substring(start, at);
            int afterName = at;
            skipSpace();
            if (at == text.length() || text.charAt(at) != '=') {
                at = afterName;
                attributes.putIfAbsent(local(name), "");
                return true;
            }
            at++;
            skipSpace();
            var value = value();
            if (value != null) {
                put(attributes, name, value);
            }
            return value != null;
        }

        private static boolean endsAttributeName(char c) {
            return c <= ' ' || c == '=' || c == '>' || c == '<' || c == '/';
        }

        private void skipSpace() {
            while (at < text.length() && text.charAt(at) <= ' ') {
                at++;
            }
        }

        private @Nullable String value() {
            if (at == text.length()) {
                return null;
            }
            char quote = text.charAt(at);
            if (quote != '"' && quote != '\'') {
                return unquoted();
            }
            int end = at + 1;
            // A quote that nobody closes: the tag's end closes it. Looking no further keeps the time linear.
            int bracket = -1;
            for (; end < text.length() && text.charAt(end) != quote; end++) {
                char c = text.charAt(end);
                bracket = c == '>' && bracket < 0 ? end : bracket;
                if (c == '<' && bracket >= 0) {
                    break;
                }
            }
            var closed = end < text.length() && text.charAt(end) == quote;
            if (!closed && bracket < 0) {
                return null;
            }
            var value = text.substring(at + 1, closed ? end : bracket);
            if (!closed && value.endsWith("/")) {
                value = value.substring(0, value.length() - 1).stripTrailing();
            }
            at = closed ? end + 1 : bracket;
            return value;
        }

        private String unquoted() {
            int start = at;
            while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '>') {
                at++;
            }
            var slash = at < text.length() && at > start + 1 && text.charAt(at - 1) == '/' && text.charAt(at) == '>';
            return text.substring(start, slash ? at - 1 : at);
        }

        private static void put(Map<String, String> attributes, String name, String value) {
            if (name.indexOf(':') < 0) {
                attributes.put(local(name), value);
            } else {
                attributes.putIfAbsent(local(name), value);
            }
        }

        private static String local(String name) {
            var lower = name.toLowerCase(Locale.ROOT);
            return lower.startsWith("xml") ? lower : lower.substring(lower.indexOf(':') + 1);
        }
    }
}
