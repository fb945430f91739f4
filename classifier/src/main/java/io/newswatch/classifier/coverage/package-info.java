/** Decides whether a text states a relation between the two sides of a watch, and keeps the evidence. */
@NullMarked
package io.newswatch.classifier.coverage;

import org.jspecify.annotations.NullMarked;
