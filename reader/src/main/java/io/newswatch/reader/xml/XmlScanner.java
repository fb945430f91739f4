package io.newswatch.reader.xml;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes XML apart into tags and texts, one after the other. Whatever stands where markup is expected and is none, is text.
 * Comments, processing instructions and DOCTYPEs are passed over; nothing outside the document is ever asked for.
 */
final class XmlScanner {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    /** What is left of the sign that should have closed a section. */
    private static final Pattern HALF_CLOSED = Pattern.compile("\\](?:\\]|>)>?\\s*$");

    private static final int NO_MORE = -2;

    /** What was found. */
    enum Token {
        START,
        END,
        TEXT,
        NOTHING_MORE
    }

    private final String xml;
    private final EntityText entities;
    private int at;
    private @Nullable StartTag tag;
    private String value = "";
    private boolean cutOff;
    private boolean doctypeSeen;
    /** Places of what closes things, kept because to search for them again and again would take square time. */
    private int nextCdataEnd = -1;

    private final int lastCommentEnd;

    XmlScanner(String xml, EntityText entities) {
        this.xml = xml;
        this.entities = entities;
        this.lastCommentEnd = xml.lastIndexOf("-->");
    }

    /** The name of the tag, or the text. */
    String value() {
        return value;
    }

    boolean isEmptyTag() {
        return tag != null && tag.isEmpty();
    }

    /** The attributes of the start tag, entities resolved. */
    Map<String, String> attributes() {
        var attributes = Objects.requireNonNull(tag, "there was no tag").attributes();
        if (!attributes.isEmpty()) {
            attributes.replaceAll((name, raw) -> entities.resolve(raw));
        }
        return attributes;
    }

    /** Whether the document stopped within markup. */
    boolean isCutOff() {
        return cutOff;
    }

    Token next() {
        while (at < xml.length()) {
            if (xml.charAt(at) != '<') {
                return text();
            }
            var token = markup();
            if (token != null) {
                return token;
            }
        }
        return Token.NOTHING_MORE;
    }

    /** The token at an angle bracket, or null after something that is passed over. */
    private @Nullable Token markup() {
        char c = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
        return switch (c) {
            case '/' -> endTag();
            case '?' -> instruction();
            case '!' -> declaration();
            default -> startTag();
        };
    }

    private Token startTag() {
        tag = StartTag.at(xml, at);
        if (tag == null) {
            return text();
        }
        value = tag.name();
        at = tag.end();
        return Token.START;
    }

    private @Nullable Token endTag() {
        int end = StartTag.endOfName(xml, at + 2);
        value = xml.substring(at + 2, end).toLowerCase(Locale.ROOT);
        while (end < xml.length() && xml.charAt(end) != '>' && xml.charAt(end) != '<') {
            end++;
        }
        at = end < xml.length() && xml.charAt(end) == '>' ? end + 1 : end;
        return value.isEmpty() ? null : Token.END;
    }

    private @Nullable Token declaration() {
        if (xml.startsWith("<!--", at)) {
            comment();
            return null;
        }
        if (xml.regionMatches(true, at, CDATA, 0, CDATA.length())) {
            return cdata();
        }
        if (!doctypeSeen && xml.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
            doctypeSeen = true;
            int end = Doctype.end(xml, at);
            entities.declare(xml.substring(at, end));
            at = end;
            return null;
        }
        return text();
    }

    private void comment() {
        int end = lastCommentEnd >= at + 2 ? xml.indexOf("-->", at + 2) : -1;
        // One that nobody closes hides nothing but its own sign.
        at = end < 0 ? at + 4 : end + 3;
    }

    private Token cdata() {
        int start = at + CDATA.length();
        int end = endOfCdata(start);
        int ownEnd = endOfOpenElement(start, end);
        if (ownEnd >= 0) {
            value = HALF_CLOSED.matcher(xml.substring(start, ownEnd)).replaceFirst("");
            at = ownEnd;
        } else if (end < 0) {
            value = xml.substring(start);
            at = xml.length();
            cutOff = true;
        } else {
            value = xml.substring(start, end);
            at = end + CDATA_END.length();
        }
        // A section within a section: only its sign is markup.
        value = value.replace(CDATA, "");
        return Token.TEXT;
    }

    private int endOfCdata(int start) {
        if (nextCdataEnd < start && nextCdataEnd != NO_MORE) {
            int end = xml.indexOf(CDATA_END, start);
            nextCdataEnd = end < 0 ? NO_MORE : end;
        }
        return nextCdataEnd == NO_MORE ? -1 : nextCdataEnd;
    }

    // <title><![CDATA[A</title><description><![CDATA[B]]></description>: the first section was never closed. Neither
    // was
    // one after which no end of a section comes at all.
    private int endOfOpenElement(int start, int end) {
        int nested = xml.indexOf(CDATA, start, end < 0 ? xml.length() : end);
        if (tag == null || (nested < 0 && end >= 0)) {
            return -1;
        }
        return xml.indexOf("</" + tag.name() + ">", start, nested < 0 ? xml.length() : nested);
    }

    private @Nullable Token instruction() {
        int next = xml.indexOf('<', at + 1);
        int limit = next < 0 ? xml.length() : next;
        int end = xml.indexOf("?>", at, limit);
        int bracket = end < 0 ? xml.indexOf(">", at, limit) : end + 1;
        at = bracket < 0 ? limit : bracket + 1;
        return null;
    }

    private Token text() {
        int end = xml.indexOf('<', at + 1);
        while (end >= 0 && !mayOpenMarkup(end)) {
            end = xml.indexOf('<', end + 1);
        }
        end = end < 0 ? xml.length() : end;
        value = entities.resolve(xml.substring(at, end).replace(CDATA_END, ""));
        cutOff = end == xml.length() && xml.charAt(at) == '<';
        at = end;
        return Token.TEXT;
    }

    private boolean mayOpenMarkup(int bracket) {
        char c = bracket + 1 < xml.length() ? xml.charAt(bracket + 1) : ' ';
        return c == '/' || c == '!' || c == '?' || c == '_' || Character.isLetter(c);
    }
}
