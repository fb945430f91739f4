package io.newswatch.edge.outbound;

import java.net.IDN;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as people and servers write them, made into such as a request can carry: spaces and letters of all scripts
 * are percent-encoded, names of hosts get their ASCII form, fragments go. What remains is for {@link TargetPolicy} to
 * judge. Backslashes and control characters, which programs read differently, make an address none.
 */
public final class RequestAddress {
    // RFC 3986, appendix B.
    private static final Pattern PARTS =
            Pattern.compile("(?s)(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.*?)(:[0-9]*)?");
    private static final String BARE = " \"<>^`{|}";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int ASCII = 0x80;
    private static final int BYTES = 0x100;

    private RequestAddress() {}

    /**
     * The address that somebody wrote.
     *
     * @throws IllegalArgumentException when there is no way to understand it
     */
    public static URI of(String written) {
        var parts = PARTS.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no address");
        }
        var scheme = parts.group(1) == null ? "" : parts.group(1) + ":";
        var authority = parts.group(2) == null ? "" : "//" + authority(parts.group(2));
        return URI.create(scheme + authority + encoded(parts.group(3), "[]") + query(parts.group(4)));
    }

    /**
     * The target of a redirect.
     *
     * @param base where it was found
     * @param location the header, in which every character is a byte as it came
     * @throws IllegalArgumentException when there is no way to understand it
     */
    public static URI seenFrom(URI base, String location) {
        if (location.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        var there = of(text(location));
        if (there.isAbsolute() || there.getRawAuthority() != null) {
            return base.resolve(there);
        }
        // The platform would lose the last segment of the path before a query, and the slash after a bare host.
        var path = base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        var folder = URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
        return there.getRawPath().isEmpty()
                ? URI.create(folder + query(there.getRawQuery() == null ? base.getRawQuery() : there.getRawQuery()))
                : folder.resolve(there);
    }

    /** The same address, in ASCII. */
    static URI of(URI address) {
        var written = address.toString();
        return isAscii(written) ? address : of(written);
    }

    private static String authority(String given) {
        var parts = HOST_AND_PORT.matcher(given);
        return isAscii(given) || !parts.matches()
                ? given
                // The rules keep signs out that other scripts have for slashes and the like.
                : IDN.toASCII(parts.group(1), IDN.USE_STD3_ASCII_RULES)
                        + (parts.group(2) == null ? "" : parts.group(2));
    }

    private static String query(@Nullable String given) {
        return given == null ? "" : "?" + encoded(given, "");
    }

    private static String encoded(String part, String alsoBare) {
        var out = new StringBuilder(part.length() + 16);
        for (int i = 0; i < part.length(); ) {
            int c = part.codePointAt(i);
            if (c == '%' && !isEscape(part, i)) {
                out.append("%25");
            } else if (c >= ASCII || BARE.indexOf(c) >= 0 || alsoBare.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            } else {
                out.append((char) c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /** Bytes that are no UTF-8 stay the bytes that they are: only the server knows what it means by them. */
    private static String text(String header) {
        if (header.chars().anyMatch(c -> c >= BYTES)) {
            return header;
        }
        var bytes = header.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            var escaped = new StringBuilder();
            for (byte b : bytes) {
                escaped.append(b < 0 ? "%" + HEX.toHexDigits(b) : Character.toString(b));
            }
            return escaped.toString();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < ASCII);
    }
}
