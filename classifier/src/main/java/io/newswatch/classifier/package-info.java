/** The classifier: a text goes in, and what it is about comes out, with the reasons. */
@NullMarked
package io.newswatch.classifier;

import org.jspecify.annotations.NullMarked;
