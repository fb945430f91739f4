package io.newswatch.alert.slack;

import io.newswatch.alert.delivery.ForeignText;
import java.util.regex.Pattern;

/**
 * Texts of strangers in the markup that Slack, Mattermost and Rocket.Chat read, each in its own way. Slack's three
 * characters become entities, so that neither links nor mentions such as {@code <!channel>} come about; what only the
 * others understand is broken by an invisible space: {@code @here}, and the Markdown of links and images. What would
 * begin bold or code gets a look-alike. Pure.
 */
final class SlackText {
    private static final String INVISIBLE = "\u200B";
    private static final Pattern MENTION = Pattern.compile("@(?=[\\p{L}\\p{N}_.-])");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("](?=[(\\[:])");
    private static final Pattern EDGE_UNDERSCORE = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private SlackText() {}

    /**
     * The text as it can stand anywhere in a message.
     *
     * @param longest in UTF-16 units of the result; what is over is cut, never through an entity or a character
     */
    static String escaped(String text, int longest) {
        var harmless = harmless(ForeignText.line(text));
        var escaped = new StringBuilder();
        int i = 0;
        while (i < harmless.length()) {
            int c = harmless.codePointAt(i);
            var next = escape(c);
            if (escaped.length() + next.length() > longest - 1) {
                return escaped.append('…').toString();
            }
            escaped.append(next);
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    /** A link; both parts come from outside. The address has passed {@link ForeignText#webAddress}. */
    static String link(String webAddress, String label, int longestLabel) {
        return "<" + webAddress.replace("&", "&amp;") + "|" + escaped(label, longestLabel) + ">";
    }

    private static String harmless(String line) {
        var unmentioned = MENTION.matcher(line).replaceAll("@" + INVISIBLE);
        var unlinked = MARKDOWN_LINK.matcher(unmentioned).replaceAll("]" + INVISIBLE);
        return EDGE_UNDERSCORE.matcher(unlinked).replaceAll("\u02CD");
    }

    private static String escape(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '*' -> "\u2217";
            case '~' -> "\u223C";
            case '`' -> "\u02CB";
            default -> Character.toString(c);
        };
    }
}
