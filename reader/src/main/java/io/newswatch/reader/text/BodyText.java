package io.newswatch.reader.text;

import java.util.regex.Pattern;

/** Bodies and summaries as plain text in paragraphs, whatever type they are said to have. */
public final class BodyText {
    private static final Pattern TAG = Pattern.compile("<(?:/?[a-zA-Z][^<>]*>|!--)");

    private final PlainText plainText;
    private final int longest;

    public BodyText(PlainText plainText, int longest) {
        this.plainText = plainText;
        this.longest = longest;
    }

    /** Of what may be HTML, escaped once or twice or not at all. */
    public String of(String given) {
        if (given.isBlank()) {
            return "";
        }
        var text = given.indexOf('<') >= 0 && !TAG.matcher(given).find() ? given.replace("<", "&lt;") : given;
        var plain = plainText.of(text);
        var escapedTwice = given.indexOf('<') < 0 && TitleText.hasMarkup(plain);
        return shortened(escapedTwice ? plainText.of(plain) : plain);
    }

    /** Of what is said to be plain text: tags in it are meant to be seen, when they are. */
    public String ofPlain(String given) {
        return TitleText.hasMarkup(given) ? of(given) : shortened(TextRules.lines(TextRules.clean(given)));
    }

    private String shortened(String text) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end).stripTrailing();
    }
}
