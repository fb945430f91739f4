/** Follows a topic, one readable line an event. */
@NullMarked
package io.newswatch.local.verbs.tail;

import org.jspecify.annotations.NullMarked;
