/** When a subscriber is told: at once, later in a digest, or not at all. */
@NullMarked
package io.newswatch.alert.schedule;

import org.jspecify.annotations.NullMarked;
