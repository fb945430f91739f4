package io.newswatch.reader.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the server and the document itself say about the character set. */
final class StatedCharsets {
    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]+)");
    private static final Pattern XML = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']?([^\\s\"'?>]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?([^\\s\"'/>;]+)");
    private static final int BEGINNING = 2_048;

    private StatedCharsets() {}

    static Optional<Charset> byServer(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        var found = HEADER.matcher(contentType);
        return found.find() ? CharsetLabels.find(found.group(1)) : Optional.empty();
    }

    /** By the XML declaration or the HTML meta element, read as ASCII or, for the mainframes, as EBCDIC. */
    static Optional<Charset> byDocument(byte[] bytes) {
        var ebcdic = bytes.length > 3 && (bytes[0] & 0xff) == 0x4c && bytes[1] == 0x6f && (bytes[2] & 0xff) == 0xa7;
        var beginning = new String(
                bytes,
                0,
                Math.min(bytes.length, BEGINNING),
                ebcdic ? Charset.forName("IBM037") : StandardCharsets.ISO_8859_1);
        var xml = XML.matcher(beginning);
        if (xml.find()) {
            return readable(CharsetLabels.find(xml.group(1)));
        }
        var meta = META.matcher(beginning);
        return meta.find() ? readable(CharsetLabels.find(meta.group(1))) : Optional.empty();
    }

    // What could be read a byte a character is not in units of two or four bytes, whatever it says.
    private static Optional<Charset> readable(Optional<Charset> stated) {
        return stated.filter(charset -> !charset.name().toUpperCase(Locale.ROOT).matches("(X-)?UTF-(16|32).*"));
    }
}
