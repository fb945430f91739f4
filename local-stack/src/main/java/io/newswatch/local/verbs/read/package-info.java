/** Reads feeds, sitemaps and pages as acquisition would, and stores nothing. */
@NullMarked
package io.newswatch.local.verbs.read;

import org.jspecify.annotations.NullMarked;
