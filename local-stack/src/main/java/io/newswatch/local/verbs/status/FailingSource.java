package io.newswatch.local.verbs.status;

/** A source that could not be read the last times. */
record FailingSource(String name, String url, int failuresInARow, String lastFailure) {}
