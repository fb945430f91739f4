package io.newswatch.reader.document;

import java.util.Locale;

/** The kinds of problem; {@link #id()} is what programs see. */
public enum ProblemCode {
    /** The bytes are not in the character set that the document or its server names. */
    CHARSET_WRONG,
    /** No character set is named, and the bytes are not UTF-8; it was guessed. */
    CHARSET_GUESSED,
    /** Characters that no text may have were left out. */
    CONTROL_CHARACTERS,
    /** Something stands before the document's beginning. */
    JUNK_BEFORE,
    /** The document stops in the middle; what was complete is here. */
    TRUNCATED,
    /** End tags that close nothing, or elements that nothing closes. */
    TAGS_MISMATCHED,
    /** Elements lie deeper in one another than is taken. */
    TOO_DEEP,
    /** An entity that nobody declared stayed as it was. */
    ENTITY_UNKNOWN,
    /** A date that nobody understands; the item has none. */
    DATE_UNREADABLE,
    /** An item without an address. */
    LINK_MISSING,
    /** A relative link in a document of which nothing says where it came from. */
    LINK_RELATIVE,
    /** The document is a feed or sitemap without items. */
    NO_ITEMS,
    /** There were more items than are taken. */
    ITEMS_LEFT_OUT,
    /** A page in which no article was found: a list of links, a home page, an error. */
    NO_ARTICLE,
    /** The page says that it is an article, and its text was not found. */
    NO_TEXT,
    /** The text was not in what the page shows; it is from the data for its scripts. */
    TEXT_FROM_DATA,
    /** Only subscribers can read all of it. */
    PAYWALL,
    /** The publisher asks that the page be in no index. */
    NOINDEX;

    /** The name in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
