package io.newswatch.reader.xml;

import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Resolves character references and entities: XML's own, HTML's, declared or not, and short plain texts that the document
 * itself declares. An entity in the text of another is never looked at, so that nothing grows.
 */
final class EntityText {
    private static final Pattern DECLARATION =
            Pattern.compile("<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"([^\"<]{0,200})\"|'([^'<]{0,200})')\\s*>");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST_NAME = 40;

    private final Map<String, String> declared = new HashMap<>();
    private final Problems problems;

    EntityText(Problems problems) {
        this.problems = problems;
    }

    /** Takes the declarations of a DOCTYPE; those that name a file or hold markup are not for us. */
    void declare(String doctype) {
        var found = DECLARATION.matcher(doctype);
        while (found.find()) {
            var value = found.group(2) == null ? found.group(3) : found.group(2);
            declared.putIfAbsent(found.group(1), value.indexOf('&') < 0 ? value : numeric(value));
        }
    }

    String resolve(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        for (; ampersand >= 0; ampersand = text.indexOf('&', Math.max(from, ampersand + 1))) {
            int end = endOfReference(text, ampersand + 1);
            if (end > 0) {
                var value = value(text.substring(ampersand + 1, end));
                if (value != null) {
                    out.append(text, from, ampersand).append(value);
                    from = end + 1;
                }
            }
        }
        return whole(out.append(text, from, text.length()));
    }

    // Programs that count in halves of characters write two references for one; a half alone is none.
    private static String whole(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (isPair) {
                    i++;
                } else {
                    text.setCharAt(i, '\ufffd');
                }
            }
        }
        return text.toString();
    }

    private static int endOfReference(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from ? i : -1;
            }
            if (!Character.isLetterOrDigit(c) && c != '#' && c != '.' && c != '-' && c != '_') {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable String value(String name) {
        if (name.charAt(0) == '#') {
            return character(name);
        }
        var own = declared.get(name);
        if (own != null) {
            return own;
        }
        var html = name.equals("apos") ? "'" : Entities.getByName(name);
        if (html.isEmpty()) {
            problems.found(ProblemCode.ENTITY_UNKNOWN, "&" + name + ";");
            return null;
        }
        return html;
    }

    // Declarations of characters: <!ENTITY nbsp "&#160;">.
    private static String numeric(String value) {
        var reference =
                value.matches("&#[0-9a-fA-FxX]{1,8};") ? character(value.substring(1, value.length() - 1)) : null;
        return reference == null ? value : reference;
    }

    private static @Nullable String character(String name) {
        try {
            var hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int c = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            if (c >= 0x80 && c < 0xa0) {
                return new String(new byte[] {(byte) c}, WINDOWS_1252);
            }
            var isText = c >= ' ' ? c != 0x7f && c <= Character.MAX_CODE_POINT : c == 9 || c == 10 || c == 13;
            return isText ? Character.toString(c) : c < ' ' ? "" : "\ufffd";
        } catch (NumberFormatException e) {
            // Written like a reference, but no number: it stays as it is.
            return null;
        }
    }
}
