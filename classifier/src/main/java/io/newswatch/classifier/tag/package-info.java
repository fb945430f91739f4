/** Finds the taxonomy's phrases in a text, in one pass. */
@NullMarked
package io.newswatch.classifier.tag;

import org.jspecify.annotations.NullMarked;
