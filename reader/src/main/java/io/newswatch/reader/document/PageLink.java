package io.newswatch.reader.document;

/** A link of a page: where it leads, and its words. */
public record PageLink(String url, String text) {}
