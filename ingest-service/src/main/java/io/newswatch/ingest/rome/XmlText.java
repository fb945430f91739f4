package io.newswatch.ingest.rome;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A feed's bytes as text that an XML parser takes: decoded, without a DOCTYPE, without characters XML does not have. */
final class XmlText {
    private static final Pattern LONG_FRACTION = Pattern.compile(
            "(<(?:\\w{1,20}:)?(?:published|updated|modified|issued|created|date|pubDate)>\\s*[0-9-]{10}T[0-9:]{8}\\.[0-9]{3})[0-9]+");

    private XmlText() {}

    /** Trusts the HTTP header, the byte order mark and the XML declaration, in the order that RFC 7303 has for feeds. */
    static String of(byte[] bytes, @Nullable String contentType) throws IOException {
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes), contentType, true)) {
            var text = new StringWriter(bytes.length);
            reader.transferTo(text);
            return withMilliseconds(withoutDoctype(legal(text.toString())));
        }
    }

    private static String legal(String text) {
        var legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c >= ' ' ? c != 0xfffe && c != 0xffff && !isSurrogate(c) : c == '\t' || c == '\n' || c == '\r')
                .forEach(legal::appendCodePoint);
        int start = 0;
        while (start < legal.length()
                && (Character.isWhitespace(legal.charAt(start)) || legal.charAt(start) == 0xfeff)) {
            start++;
        }
        return legal.substring(start);
    }

    // ROME takes the digits of a fraction for milliseconds, however many there are: six of them are up to a quarter of
    // an
    // hour, nine of them days.
    private static String withMilliseconds(String text) {
        return LONG_FRACTION.matcher(text).replaceAll("$1");
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    // Many feeds have one; the parser refuses all of them, because of what the bad ones do.
    private static String withoutDoctype(String text) {
        int start = text.indexOf("<!DOCTYPE");
        int root = firstElement(text);
        if (start < 0 || (root >= 0 && root < start)) {
            return text;
        }
        int end = endOfDoctype(text, start);
        return end < 0 ? text : text.substring(0, start) + text.substring(end + 1);
    }

    private static int firstElement(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) == '<' && Character.isLetter(text.charAt(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfDoctype(String text, int start) {
        char quote = 0;
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return i;
            }
        }
        return -1;
    }
}
