/** Scores the classifier on labelled articles. */
@NullMarked
package io.newswatch.local.verbs.evaluate;

import org.jspecify.annotations.NullMarked;
