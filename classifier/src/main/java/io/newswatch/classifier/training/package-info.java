/** Learns how much each feature of the evidence says, from labelled cases. */
@NullMarked
package io.newswatch.classifier.training;

import org.jspecify.annotations.NullMarked;
