/** Classifying a stretch of the past again, after the classifier or its data changed. */
@NullMarked
package io.newswatch.classify.again;

import org.jspecify.annotations.NullMarked;
