package io.newswatch.alert.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that strangers wrote, on their way into a channel, before that channel's own escaping. Pure. */
public final class ForeignText {
    /** What stands in the addresses of the world but may not. */
    private static final String UNSAFE_IN_URL = "|<>\"\\^`{} ";

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ForeignText() {}

    /**
     * One line without control characters, so that nothing can become another header or another paragraph, and without
     * characters that turn the direction of what follows. The two joiners stay: without them Persian, Hindi and family
     * emoji fall apart.
     */
    public static String line(String text) {
        return text.codePoints()
                .map(c -> isSpaceLike(c) ? ' ' : c)
                .filter(c -> !isDangerous(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ");
    }

    /**
     * The same without spaces around it.
     *
     * @param longest in code points; what is over is cut and marked
     */
    public static String line(String text, int longest) {
        var line = line(text).strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** The address in plain ASCII if it is one of the web; one of another scheme could run something at the reader's. */
    public static Optional<String> webAddress(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            var uri = new URI(withoutUnsafe(url.strip()));
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var isWeb = (scheme.equals("http") || scheme.equals("https")) && uri.getRawAuthority() != null;
            return isWeb ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String withoutUnsafe(String url) {
        var safe = new StringBuilder();
        url.chars().forEach(c -> {
            if (UNSAFE_IN_URL.indexOf(c) >= 0) {
                safe.append("%%%02X".formatted(c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static boolean isSpaceLike(int c) {
        return c == '\r' || c == '\n' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isDangerous(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
