/** Text made comparable without losing where each character came from: folding, zones, sentences. */
@NullMarked
package io.newswatch.classifier.text;

import org.jspecify.annotations.NullMarked;
