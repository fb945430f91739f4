/** Tells in which language a text and each of its paragraphs is written. */
@NullMarked
package io.newswatch.classifier.language;

import org.jspecify.annotations.NullMarked;
