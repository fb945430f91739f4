/** Reads the topics once more, in one order. */
@NullMarked
package io.newswatch.alert.rebuild.kafka;

import org.jspecify.annotations.NullMarked;
