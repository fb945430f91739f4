package io.newswatch.console.page;

import java.util.Locale;

/**
 * The language of a text: the tag for the browser, the name for the reader.
 *
 * @param tag empty when the language is not known
 */
public record Tongue(String tag, String name) {
    /** The language of a BCP 47 tag. */
    public static Tongue of(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() || locale.getLanguage().equals("und")
                ? new Tongue("", "language unknown")
                : new Tongue(locale.toLanguageTag(), locale.getDisplayName(Locale.ENGLISH));
    }
}
