package io.newswatch.local.web;

import java.io.IOException;

/** Answers requests. Called by several threads at once. */
@FunctionalInterface
public interface WebHandler {
    WebResponse handle(WebRequest request) throws IOException;
}
