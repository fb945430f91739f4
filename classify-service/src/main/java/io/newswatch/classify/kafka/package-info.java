/** The topics' edge: batches in, batches out, bad records put aside. */
@NullMarked
package io.newswatch.classify.kafka;

import org.jspecify.annotations.NullMarked;
