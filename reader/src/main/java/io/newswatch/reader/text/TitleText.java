package io.newswatch.reader.text;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Titles as plain text on one line. Types lie, so the text itself decides what it is: markup only where whole tags of HTML
 * stand, entities wherever they are, also those that were escaped twice. {@code a < b} and {@code List<T>} stay.
 */
public final class TitleText {
    private static final Pattern CLOSED_TAG = Pattern.compile(
            "(?is)</(?:a|abbr|acronym|b|bdi|big|blockquote|center|cite|code|del|div|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|td|th|tr|tt|u|ul|nobr)\\s*>|<(?:br|hr|img|wbr|p)\\b[^<>]*>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private static final Pattern OPEN_ENTITY = Pattern.compile("&([a-zA-Z]{2,6})(?![a-zA-Z0-9;=])");

    private final PlainText plainText;

    public TitleText(PlainText plainText) {
        this.plainText = plainText;
    }

    /** Whether HTML stands in the text, and not only what looks a little like it. */
    public static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 && CLOSED_TAG.matcher(text).find();
    }

    /** Of a title that says nothing credible of its type. */
    public String of(String title) {
        var text = hasMarkup(title) ? plainText.of(title) : unescaped(title);
        return TextRules.oneLine(TextRules.clean(hasMarkup(text) && !hasMarkup(title) ? plainText.of(text) : text));
    }

    /** Of a title that is said to be plain text: tags in it are meant to be seen. */
    public String ofPlain(String title) {
        return TextRules.oneLine(TextRules.clean(unescaped(title)));
    }

    // Browsers close the oldest entities themselves: "caf&eacute today".
    private static String closed(String title) {
        return title.indexOf('&') < 0
                ? title
                : OPEN_ENTITY
                        .matcher(title)
                        .replaceAll(found -> Entities.isBaseNamedEntity(found.group(1)) ? "&$1;" : "$0");
    }

    // Twice at most: what is escaped three times is somebody's example.
    private static String unescaped(String title) {
        var text = closed(title);
        for (int i = 0; i < 2 && ENTITY.matcher(text).find(); i++) {
            text = Parser.unescapeEntities(text, true);
        }
        return text;
    }
}
