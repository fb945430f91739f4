package io.newswatch.console.page;

/** One of several things to choose from. */
public record Choice(String value, String name, boolean isChosen) {}
