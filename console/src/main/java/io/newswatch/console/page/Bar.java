package io.newswatch.console.page;

/**
 * A figure with its length among others, and where its click leads.
 *
 * @param width of the longest, in percent
 */
public record Bar(String name, String link, int count, int width, boolean isChosen) {}
