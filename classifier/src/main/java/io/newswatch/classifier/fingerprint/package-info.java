/** Short sketches of a text by which near-copies are found. */
@NullMarked
package io.newswatch.classifier.fingerprint;

import org.jspecify.annotations.NullMarked;
