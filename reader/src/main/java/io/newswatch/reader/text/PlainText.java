package io.newswatch.reader.text;

/** Turns HTML into the text a reader would see, paragraphs kept apart by empty lines. */
@FunctionalInterface
public interface PlainText {
    /** Never fails: whatever browsers would show something for has a text. */
    String of(String html);
}
