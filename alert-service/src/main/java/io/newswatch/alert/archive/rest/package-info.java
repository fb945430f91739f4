/** The archive over HTTP: search, one article, counts for charts. */
@NullMarked
package io.newswatch.alert.archive.rest;

import org.jspecify.annotations.NullMarked;
