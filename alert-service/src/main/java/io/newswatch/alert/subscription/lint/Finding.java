package io.newswatch.alert.subscription.lint;

/**
 * Something that is probably not meant.
 *
 * @param code what kind of thing, for programs
 * @param pointer where it stands in the subscription, as a JSON pointer
 */
public record Finding(String code, String detail, String pointer) {}
