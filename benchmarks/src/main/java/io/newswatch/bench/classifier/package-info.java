/** The classifier on one core: ordinary articles in several languages, hostile text, and the start of the command line. */
@NullMarked
package io.newswatch.bench.classifier;

import org.jspecify.annotations.NullMarked;
