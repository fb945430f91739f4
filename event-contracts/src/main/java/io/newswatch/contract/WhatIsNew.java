package io.newswatch.contract;

/**
 * One piece of material news that an article added to its story.
 *
 * @param kind {@code actor}, {@code relation}, {@code confirmation}, {@code reversal} or {@code number}
 * @param text what is new, in the words of the article or the name of the actor
 * @param articleId the article that says so
 */
public record WhatIsNew(String kind, String text, String articleId) {}
